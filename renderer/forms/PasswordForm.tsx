import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Role } from '../../records/roles'
import { useNotices } from '../app/notices'
import { useOffice } from '../app/office'
import { words } from '../messages'
import { NewPassword, nothingChosen, passwordFault } from './NewPassword'

/** A password for somebody: what else the form asks for, the password typed twice, and the button that sends it. */
export function PasswordForm({
  person: { name, role },
  label,
  submit,
  isComplete = true,
  onSend,
  onRefused,
  onCancel,
  children,
}: {
  /** Who gets the password: the name weakens it, and a director's must not be one that is guessed. */
  person: { name: string; role: Role }
  /** What the first box is called: 密码, or 新密码 where there was one before. */
  label?: string
  /** The word on the button. */
  submit: string
  /** Whether what else the form asks for can be sent. */
  isComplete?: boolean
  onSend: (password: string) => Promise<void>
  /** Says under a field of its own what was refused; false where it is about none of them. */
  onRefused?: (error: unknown) => boolean
  onCancel?: () => void
  /** What else the form asks for; nothing is called missing before the person has tried to go on. */
  children?: (tried: boolean) => ReactNode
}) {
  const known = [name, useOffice().office]
  const [chosen, setChosen] = useState(nothingChosen)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const { fail } = useNotices()
  const fault = passwordFault(chosen, { role, known })

  async function send(): Promise<void> {
    setTried(true)
    if (!isComplete || fault) return
    setBusy(true)
    try {
      await onSend(chosen.password)
      setChosen(nothingChosen)
      setTried(false)
    } catch (error) {
      if (!onRefused?.(error)) fail(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        void send()
      }}
    >
      {children?.(tried)}
      <NewPassword
        {...(label && { label })}
        value={chosen}
        onChange={setChosen}
        known={known}
        fault={tried ? fault : undefined}
      />
      <div className="row turn">
        {onCancel && <Button onClick={onCancel}>{words.settings.cancel}</Button>}
        <span className="sp" />
        <Button type="primary" htmlType="submit" disabled={busy}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
