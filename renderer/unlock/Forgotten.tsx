import { Button, Input } from 'antd'
import { useState } from 'react'
import type { OfficeState } from '../../bridge/office-shapes'
import { call } from '../bridge/call'
import { Labelled } from '../forms/Labelled'
import { NewPassword, nothingChosen, passwordFault } from '../forms/NewPassword'
import { words } from '../messages'
import type { Somebody } from './Unlock'
import { useWait } from './useWait'
import { sentenceOf } from '../app/sentences'
import { Who } from './Who'

/** The way in when the password is forgotten: the code from the recovery sheet, and a new password. */
export function Forgotten({
  people,
  person,
  onPerson,
  onOpen,
  onBack,
}: {
  people: Somebody[]
  person: string
  onPerson: (id: string) => void
  onOpen: (state: OfficeState) => void
  onBack: () => void
}) {
  const [code, setCode] = useState('')
  const [chosen, setChosen] = useState(nothingChosen)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [wait, beginWait] = useWait()
  // Before the file is open nobody knows the role; whoever holds the recovery sheet is mostly the director.
  const fault = passwordFault(chosen, { role: 'director' })

  async function recover(): Promise<void> {
    setBusy(true)
    try {
      onOpen(await call('session.recover', { code, person, password: chosen.password }))
    } catch (error) {
      setFailure(sentenceOf(error))
      beginWait(error)
      setBusy(false)
    }
  }
  const codeFault =
    wait > 0
      ? words.unlock.wait(wait)
      : (failure ?? (tried && code.trim() === '' ? words.unlock.codeMissing : undefined))
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        setTried(true)
        if (code.trim() !== '' && !fault) void recover()
      }}
    >
      <p className="quiet">{words.unlock.recoverHow}</p>
      <Who people={people} person={person} onPerson={onPerson} />
      <Labelled label={words.setup.code} error={codeFault} help={words.unlock.codeHelp}>
        {(control) => (
          <Input
            {...control}
            value={code}
            maxLength={80}
            autoComplete="off"
            onChange={(e) => setCode(e.target.value)}
          />
        )}
      </Labelled>
      <NewPassword
        label={words.setup.otherPassword}
        value={chosen}
        onChange={setChosen}
        fault={tried ? fault : undefined}
      />
      <div className="row turn">
        <Button onClick={onBack} disabled={busy}>
          {words.frame.back}
        </Button>
        <span className="sp" />
        <Button type="primary" htmlType="submit" disabled={busy || wait > 0}>
          {busy ? words.unlock.opening : words.unlock.recover}
        </Button>
      </div>
    </form>
  )
}
