import { Input, Progress } from 'antd'
import type { Role } from '../../records/roles'
import { words } from '../messages'
import { Labelled } from './Labelled'
import { strengthOf, type Strength } from './strength'

/** A password as it is being chosen: typed twice. */
export interface Chosen {
  password: string
  again: string
}

export const nothingChosen: Chosen = { password: '', again: '' }

/** Who chooses a password: a director's opens everything, and must not be one that is guessed. */
export interface Chooser {
  role: Role
  /** Words that weaken it: names. */
  known?: readonly string[]
}

const leastOfDirector: Strength = 2

/** What is wrong with a chosen password, in one sentence; undefined when it may be used. */
export function passwordFault({ password, again }: Chosen, { role, known }: Chooser): string | undefined {
  if (password.length < 8) return words.setup.passwordShort
  if (role === 'director' && strengthOf(password, known) < leastOfDirector) return words.setup.passwordGuessed
  return again === password ? undefined : words.setup.passwordsDiffer
}

/** Two password boxes with the strength in a bar and in a word. `known` are words that weaken it (names). */
export function NewPassword({
  value,
  onChange,
  fault,
  known = [],
  label = words.setup.newPassword,
}: {
  value: Chosen
  onChange: (chosen: Chosen) => void
  /** Shown once the person has tried to go on. */
  fault?: string | undefined
  known?: readonly string[]
  /** What the first box is called: 密码, or 新密码 beside an old one. */
  label?: string
}) {
  const strength = strengthOf(value.password, known)
  return (
    <>
      <Labelled label={label} error={fault} help={words.setup.passwordHelp}>
        {(control) => (
          <Input.Password
            {...control}
            value={value.password}
            autoComplete="new-password"
            maxLength={200}
            onChange={(e) => onChange({ ...value, password: e.target.value })}
          />
        )}
      </Labelled>
      {value.password !== '' && (
        <div className="labelled">
          <span />
          <div className="row strength" role="status">
            <Progress
              aria-hidden="true"
              percent={(strength + 1) * 25}
              showInfo={false}
              size="small"
              strokeColor={['var(--bad)', 'var(--warn)', 'var(--ok)', 'var(--ok)'][strength] as string}
              style={{ width: '12rem' }}
            />
            <span className="small">{words.setup.strengths[strength]}</span>
          </div>
        </div>
      )}
      <Labelled label={words.setup.passwordAgain}>
        {(control) => (
          <Input.Password
            {...control}
            value={value.again}
            autoComplete="new-password"
            maxLength={200}
            onChange={(e) => onChange({ ...value, again: e.target.value })}
          />
        )}
      </Labelled>
    </>
  )
}
