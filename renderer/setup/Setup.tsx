import { useEffect, useRef, useState } from 'react'
import type { RecoverySheet } from '../../bridge/office-shapes'
import { officeName } from '../../records/office'
import { useIdleTouch } from '../app/idle-touch'
import { call } from '../bridge/call'
import { nothingChosen } from '../forms/NewPassword'
import { emptyProfile } from '../forms/ProfileFields'
import { ProfileForm } from '../forms/ProfileForm'
import { words } from '../messages'
import { PersonStep } from './PersonStep'
import { RecoveryStep } from './RecoveryStep'
import { sentenceOf } from '../app/sentences'
import './setup.css'

/** The first start. What was typed stays while going back and forth; the office is made at the end of step 2. */
export function Setup({ onDone }: { onDone: () => Promise<void> }) {
  const [step, setStep] = useState<0 | 1 | 2>(0)
  const [profile, setProfile] = useState(emptyProfile)
  const [person, setPerson] = useState({ name: '', ...nothingChosen })
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [sheet, setSheet] = useState<RecoverySheet | null>(null)
  const form = useRef<HTMLElement>(null)
  useIdleTouch()
  // One types on without reaching for the mouse; the recovery sheet is to be read first.
  useEffect(() => {
    if (step < 2) form.current?.querySelector<HTMLInputElement>('input:not([type=radio])')?.focus()
  }, [step])

  async function create(): Promise<void> {
    setBusy(true)
    setFailure(null)
    try {
      setSheet(await call('office.create', { profile, person: person.name, password: person.password }))
      setStep(2)
    } catch (error) {
      setFailure(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <main className="setup">
      <header className="row">
        <div className="mark" aria-hidden="true">
          {words.frame.program}
        </div>
        <div>
          <h1>{words.setup.titles[step]}</h1>
          <div className="quiet">{words.setup.promise}</div>
        </div>
      </header>
      <ol className="steps">
        {words.setup.steps.map((title, n) => (
          <li key={title} {...(n === step && { 'aria-current': 'step' as const })} className={n < step ? 'done' : ''}>
            {title}
          </li>
        ))}
      </ol>
      <section ref={form} className="card" aria-label={words.setup.stepOf(step + 1, words.setup.steps[step] ?? '')}>
        {step === 0 && (
          <ProfileForm
            value={profile}
            submit={words.setup.next}
            onChange={setProfile}
            onSend={(read) => {
              setProfile(read)
              setStep(1)
            }}
          />
        )}
        {step === 1 && (
          <PersonStep
            value={person}
            officeName={officeName(profile)}
            busy={busy}
            failure={failure}
            onChange={setPerson}
            onBack={() => setStep(0)}
            onNext={() => void create()}
          />
        )}
        {step === 2 && sheet && <RecoveryStep sheet={sheet} onDone={onDone} />}
      </section>
    </main>
  )
}
