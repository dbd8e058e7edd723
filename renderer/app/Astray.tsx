import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { words } from '../messages'

/** An address that leads nowhere says so and leads back. */
export function NotHere() {
  return (
    <p>
      {words.frame.notHere} <Link to="/">{words.frame.backToToday}</Link>
    </p>
  )
}

/** A screen that threw. What was saved is safe in the office; the error goes to the window's console. */
export function Broken({ error }: { error: unknown }) {
  useEffect(() => console.error(error), [error])
  return (
    <p role="alert">
      {words.frame.broken} <Link to="/">{words.frame.backToToday}</Link>
    </p>
  )
}
