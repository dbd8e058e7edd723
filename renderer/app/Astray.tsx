import { Link, useNavigate, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
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
  const navigate = useNavigate()
  const { history } = useRouter()
  useEffect(() => console.error(error), [error])
  return (
    <div className="astray">
      <div role="alert">
        <h1>{words.frame.broken}</h1>
        <p>{words.frame.brokenNext}</p>
      </div>
      <div className="row">
        <Button type="primary" onClick={() => void navigate({ to: '/' })}>
          {words.frame.backToToday}
        </Button>
        <Button onClick={() => history.back()}>{words.frame.back}</Button>
      </div>
    </div>
  )
}
