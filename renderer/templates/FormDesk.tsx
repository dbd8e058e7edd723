import { Button } from 'antd'
import { useState } from 'react'
import type { FormLine } from '../../bridge/calls/templates'
import { momentText } from '../../records/kit/dates'
import { mayManagePeople } from '../../records/roles'
import { useNotices } from '../app/notices'
import { useMay } from '../app/office'
import { sentenceOf } from '../app/sentences'
import { call } from '../bridge/call'
import { queryClient } from '../bridge/queries'
import { words } from '../messages'
import { useOpenPaper } from '../papers/held'
import { CheckResult } from './CheckResult'
import { bring, chosenFor, forget, isSound, type Chosen } from './chosen'
import { templatesKey } from './query'

const most = 10 * 1024 * 1024

/** One form: what is in use for it, a file to begin with, and a new file from its check to its use. */
export function FormDesk({ form }: { form: FormLine }) {
  const [chosen, setChosen] = useState(() => chosenFor(form.id))
  const [refused, setRefused] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const openPaper = useOpenPaper()
  const { fail, say } = useNotices()
  const mayPut = useMay(mayManagePeople)

  async function take(file: File | undefined): Promise<void> {
    if (!file) return
    setChosen(null)
    setRefused(null)
    if (!/\.docx$/i.test(file.name)) return setRefused(words.templates.onlyWord)
    if (file.size > most) return setRefused(words.templates.tooLarge)
    setBusy(true)
    try {
      setChosen(await bring(form.id, file))
    } catch (error) {
      forget(form.id)
      setRefused(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  const drop = () => {
    forget(form.id)
    setChosen(null)
  }
  async function put({ name, bytes, check }: Chosen): Promise<void> {
    try {
      await call('template.put', { form: form.id, name, bytes, seen: check.missing })
      drop()
      say(words.templates.kept(form.title))
      await queryClient.invalidateQueries({ queryKey: templatesKey })
    } catch (error) {
      fail(error)
    }
  }
  const sample = (of: 'marks' | 'present') =>
    void call('template.sample', { form: form.id, of }).then(openPaper).catch(fail)
  const preview = ({ bytes }: Chosen) =>
    void call('template.preview', { form: form.id, bytes }).then(openPaper).catch(fail)

  return (
    <section className="card of-one" aria-label={form.title}>
      <div className="row">
        <h2>{form.title}</h2>
        <span className="sp" />
        <Button onClick={() => sample('marks')}>{words.templates.takeMarks}</Button>
        {form.template && <Button onClick={() => sample('present')}>{words.templates.takePresent}</Button>}
        {form.template && mayPut && <BackToBuiltIn form={form.id} />}
      </div>
      <p className="quiet">
        {form.template
          ? words.templates.ownState(form.template.name, form.template.by, momentText(form.template.at))
          : words.templates.builtInState}
      </p>
      <DropPlace isBusy={isBusy} onFile={(file) => void take(file)} />
      {refused && <p role="alert">{refused}</p>}
      {chosen && (
        <>
          <CheckResult name={chosen.name} check={chosen.check} />
          <div className="row">
            {isSound(chosen.check) && <Button onClick={() => preview(chosen)}>{words.templates.preview}</Button>}
            {isSound(chosen.check) && mayPut && (
              <Button type="primary" onClick={() => void put(chosen)}>
                {chosen.check.missing.length > 0
                  ? words.templates.putWithout(chosen.check.missing.length)
                  : words.templates.put}
              </Button>
            )}
            <Button onClick={drop}>{words.templates.forget}</Button>
            {isSound(chosen.check) && !mayPut && <span className="quiet">{words.templates.askDirector}</span>}
          </div>
        </>
      )}
    </section>
  )
}

/** A place to drop a Word file on; its button does the same with the keyboard. */
function DropPlace({ isBusy, onFile }: { isBusy: boolean; onFile: (file: File | undefined) => void }) {
  const [isOver, setOver] = useState(false)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a place to drop a file on; the button does the same
    <div
      className={isOver ? 'drop-place over' : 'drop-place'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFile(event.dataTransfer.files[0])
      }}
    >
      <span>{isBusy ? words.templates.checking : words.templates.dropHere}</span>
      <span className="chooser">
        <input
          type="file"
          accept=".docx"
          disabled={isBusy}
          aria-label={words.templates.choose}
          onChange={(event) => {
            onFile(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <span aria-hidden="true">{words.templates.choose}</span>
      </span>
      <span className="quiet small">{words.templates.dropMeans}</span>
    </div>
  )
}

/** Asked for twice, in place: the template goes from the file; who wants it again has to bring it. */
function BackToBuiltIn({ form }: { form: string }) {
  const [isAsked, setAsked] = useState(false)
  const { fail, say } = useNotices()
  async function back(): Promise<void> {
    if (!isAsked) return setAsked(true)
    try {
      await call('template.drop', { form })
      say(words.templates.dropped)
      await queryClient.invalidateQueries({ queryKey: templatesKey })
    } catch (error) {
      fail(error)
    }
  }
  return (
    <Button danger={isAsked} onClick={() => void back()} onBlur={() => setAsked(false)}>
      {isAsked ? words.templates.dropSure : words.templates.drop}
    </Button>
  )
}
