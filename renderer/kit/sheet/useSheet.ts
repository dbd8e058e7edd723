import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import type { RecordView, StaleDetail, Values } from '../../../bridge/record-shapes'
import { fieldOf, type AnyRegister } from '../../../records/kit/register'
import type { RegisterId } from '../../../records/registers'
import { useMay } from '../../app/office'
import { useNotices } from '../../app/notices'
import { call, SaidError } from '../../bridge/call'
import { words } from '../../messages'
import type { Draft } from '../drafts/draft'
import { useDraftKeeper } from '../drafts/useDraftKeeper'
import { sameValue, toForm, toFormAll, type FormValue, type FormValues } from '../fields/form-value'
import { isStaleDetail } from '../stale/conflicts'
import { learnTitles } from '../titles'
import { baseOf, changedKeys, newBase, revealed, valuesToSave, type Base } from './changes'
import { faultsOf, judge } from './judge'

/** A record on a sheet: its form, what it started from, and what can be done with it. */
export interface Sheet {
  register: AnyRegister
  /** As it was read last; null for a new one. */
  record: RecordView | null
  form: UseFormReturn<FormValues>
  base: Base
  /** What deserves a second look in the stored values, by field. */
  warnings: Readonly<Record<string, string>>
  /** False for an older draft: what the record held when it was typed is not known any more. */
  isBaseKnown: boolean
  mayWrite: boolean
  /** What was typed last time and never saved, until it is taken up or dropped. */
  offer: Draft | null
  takeDraft: () => void
  dropDraft: () => void
  /** Set when somebody else has saved since this sheet was read. */
  stale: StaleDetail | null
  /** Takes the record as it is now for the base, with these fields of the sheet laid over it. */
  rebase: (now: RecordView, keep: FormValues) => void
  reveal: (key: string) => void
  isSaving: boolean
  /** False while a draft or somebody else's save waits for a word, and for who may only read. */
  canSave: boolean
  save: () => Promise<RecordView | null>
  changed: () => string[]
}

export interface SheetStart {
  register: AnyRegister
  /** Null for a new record. */
  record: RecordView | null
  warnings?: Readonly<Record<string, string>> | undefined
  /** Values that a new record gets from its place. */
  given?: Values
  draft: Draft | null
  /** Makes a new record by a call of its own, where one save writes more than the record. */
  create?: ((set: Values) => Promise<RecordView>) | undefined
  onSaved?: (saved: RecordView) => void
}

/** The life of one sheet: typing is kept as a draft, saving sends what has changed, a stale save is shown and chosen. */
export function useSheet({ register, record, warnings = {}, given, draft, create, onSaved }: SheetStart): Sheet {
  const id = register.id as RegisterId
  const { say, fail } = useNotices()
  const mayWrite = useMay(register.access.write) && !record?.archivedAt
  const [base, setBase] = useState<Base>(() => (record ? baseOf(register, record) : newBase(register, given)))
  const [isBaseKnown, setBaseKnown] = useState(true)
  const [offer, setOffer] = useState(mayWrite ? draft : null)
  const [stale, setStale] = useState<StaleDetail | null>(null)
  const [isSaving, setSaving] = useState(false)
  const resolver = useMemo(() => judge(register, base), [register, base])
  const form = useForm<FormValues>({
    resolver,
    defaultValues: toFormAll(register, base.values),
    mode: 'onBlur',
    reValidateMode: 'onChange',
    shouldFocusError: true,
  })
  const changed = () => changedKeys(register, base, form.getValues())

  const keeper = useDraftKeeper(
    form,
    {
      register: id,
      record: base.id,
      read: () => {
        const held = form.getValues()
        const keys = changed()
        if (keys.length === 0) return null
        const kept = [...Object.keys(given ?? {}), ...keys]
        return { values: Object.fromEntries(kept.map((key) => [key, held[key] ?? null])), revision: base.revision }
      },
    },
    mayWrite && !offer,
  )

  const rebase = (now: RecordView, keep: FormValues) => {
    setBase(baseOf(register, now))
    setBaseKnown(true)
    setStale(null)
    form.reset(toFormAll(register, now.values))
    for (const [key, value] of Object.entries(keep)) form.setValue(key, value, { shouldDirty: true })
  }

  // Somebody else's save, an undo or a restore: an untouched sheet follows the record, a touched one waits for its save.
  const follow = useEffectEvent((now: RecordView) => {
    if (now.revision !== base.revision && !isSaving && !offer && changed().length === 0) rebase(now, {})
  })
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the form lives outside React's state, and changes with the base
    if (record) follow(record)
  }, [record])

  /** Two quick Ctrl+S must not make two records: the state is too slow to tell. */
  const isUnderWay = useRef(false)
  const canSave = mayWrite && !isSaving && offer === null && stale === null
  const save = async (): Promise<RecordView | null> => {
    if (!canSave || isUnderWay.current) return null
    isUnderWay.current = true
    try {
      return await judgeAndSend()
    } finally {
      isUnderWay.current = false
    }
  }
  const judgeAndSend = async (): Promise<RecordView | null> => {
    if (!(await form.trigger(undefined, { shouldFocus: true }))) {
      say(words.kit.notSaved(Object.keys(faultsOf(register, base, form.getValues())).length))
      return null
    }
    const sent = { ...form.getValues() }
    const set = valuesToSave(register, base, sent)
    if (base.id !== null && Object.keys(set).length === 0) {
      say(words.kit.nothingChanged)
      return null
    }
    setSaving(true)
    try {
      const saved =
        create && base.id === null
          ? await create(set)
          : await call('record.save', {
              register: id,
              ...(base.id !== null && { id: base.id }),
              ...(base.revision !== null && { revision: base.revision }),
              set,
            })
      const typedSince = Object.entries(form.getValues()).filter(([key, held]) => !sameValue(held, sent[key]))
      rebase(saved, Object.fromEntries(typedSince))
      keeper.drop().catch(fail)
      const title = register.title(saved.values)
      say(base.id === null ? words.kit.created(title) : words.kit.saved(title))
      onSaved?.(saved)
      return saved
    } catch (error) {
      if (error instanceof SaidError && error.code === 'stale' && isStaleDetail(error.detail)) {
        learnTitles(error.detail.titles)
        setStale(error.detail)
      } else {
        if (error instanceof SaidError && error.code === 'invalid') blame(error.detail)
        fail(error)
      }
      return null
    } finally {
      setSaving(false)
    }
  }

  /** Puts what the far end found wrong under the fields that it is about. */
  const blame = (detail: unknown) => {
    for (const [key, sentence] of Object.entries((detail ?? {}) as Record<string, unknown>))
      if (key in register.fields) form.setError(key, { type: 'said', message: String(sentence) })
  }

  const takeDraft = () => {
    if (!offer) return
    for (const [key, value] of Object.entries(offer.values))
      if (key in register.fields) form.setValue(key, value as FormValue, { shouldDirty: true })
    if (offer.revision !== base.revision) {
      setBase({ ...base, revision: offer.revision })
      setBaseKnown(false)
    }
    keeper.adopt()
    setOffer(null)
  }
  const dropDraft = () => {
    setOffer(null)
    keeper.drop().catch(fail)
  }

  const reveal = (key: string) => {
    if (base.id === null) return
    const unmask = (full: string): void => {
      setBase((was) => revealed(was, key, full))
      form.resetField(key, { defaultValue: toForm(fieldOf(register, key), full) })
      form.setFocus(key)
    }
    call('record.reveal', { register: id, id: base.id, field: key }).then(unmask).catch(fail)
  }

  return {
    register,
    record,
    form,
    base,
    warnings,
    isBaseKnown,
    mayWrite,
    offer,
    takeDraft,
    dropDraft,
    stale,
    rebase,
    reveal,
    isSaving,
    canSave,
    save,
    changed,
  }
}
