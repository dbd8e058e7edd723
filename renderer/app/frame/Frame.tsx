import { Outlet, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { caseworkers } from '../../../records/roles'
import { words } from '../../messages'
import { SearchPalette } from '../../search/SearchPalette'
import { useIdleTouch } from '../idle-touch'
import { useNotices } from '../notices'
import { useMay } from '../office'
import { useShortcut, useUnclaimed } from '../shortcuts'
import { Failure } from './Failure'
import { Header } from './Header'
import { Sidebar } from './Sidebar'
import { StatusBar } from './StatusBar'
import { useLeavingPage } from './useLeavingPage'
import './frame.css'

/** What stands around every screen of the open office. */
export function Frame() {
  const { say } = useNotices()
  const [finding, setFinding] = useState(false)
  useShortcut('Ctrl+K', () => setFinding(true))
  const navigate = useNavigate()
  useShortcut('F3', () => void navigate({ to: '/mediation/new' }), useMay(caseworkers))
  useUnclaimed('Ctrl+Z', () => say(words.kit.nothingToUndo))
  useIdleTouch()
  useLeavingPage()
  return (
    <div className="frame">
      <Header onFind={() => setFinding(true)} />
      <Sidebar />
      <main id="page" tabIndex={-1} aria-label={words.frame.program}>
        <Outlet />
      </main>
      <Failure />
      <StatusBar />
      {finding && <SearchPalette onClose={() => setFinding(false)} />}
    </div>
  )
}
