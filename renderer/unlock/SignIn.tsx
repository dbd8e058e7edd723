import { Button, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { OfficeState } from '../../bridge/office-shapes'
import { call, SaidError } from '../bridge/call'
import { Labelled } from '../forms/Labelled'
import { words } from '../messages'
import type { Somebody } from './Unlock'
import { sentenceOf } from '../app/sentences'
import { RestoreNewest } from './RestoreNewest'
import { useWait } from './useWait'
import { Who } from './Who'

export function SignIn({
  people,
  person,
  onPerson,
  onOpen,
  onForgotten,
}: {
  people: Somebody[]
  person: string
  onPerson: (id: string) => void
  onOpen: (state: OfficeState) => void
  onForgotten: () => void
}) {
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [isBroken, setBroken] = useState(false)
  const [wait, beginWait] = useWait()
  const box = useRef<InputRef>(null)
  useEffect(() => {
    if (!busy && wait === 0) box.current?.focus()
  }, [busy, wait])

  async function open(): Promise<void> {
    setBusy(true)
    try {
      onOpen(await call('session.unlock', { person, password }))
    } catch (error) {
      // The password was right when the file behind it is damaged: it is wanted for the backup.
      const broken = error instanceof SaidError && error.code === 'unreadable'
      setBroken(broken)
      if (!broken) setPassword('')
      setFailure(sentenceOf(error))
      beginWait(error)
      setBusy(false)
    }
  }
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        if (password !== '') void open()
      }}
    >
      <Who people={people} person={person} onPerson={onPerson} />
      <Labelled label={words.unlock.password} error={wait > 0 ? words.unlock.wait(wait) : failure}>
        {(control) => (
          <Input.Password
            {...control}
            ref={box}
            value={password}
            maxLength={200}
            autoComplete="current-password"
            disabled={busy || wait > 0}
            onChange={(e) => setPassword(e.target.value)}
          />
        )}
      </Labelled>
      {isBroken && <RestoreNewest person={person} password={password} onOpen={onOpen} />}
      <div className="row turn">
        <button type="button" className="as-link" onClick={onForgotten}>
          {words.unlock.forgotten}
        </button>
        <span className="sp" />
        <Button type="primary" htmlType="submit" disabled={busy || wait > 0 || password === ''}>
          {busy ? words.unlock.opening : words.unlock.open}
        </Button>
      </div>
    </form>
  )
}
