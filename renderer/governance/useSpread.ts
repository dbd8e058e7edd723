import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Input } from '../../bridge/calls'
import type { RecordView, Values } from '../../bridge/record-shapes'
import { rulesOf } from '../../records/kit/kinds'
import { momentText } from '../../records/kit/dates'
import { fieldOf, type AnyRegister } from '../../records/kit/register'
import { keepBeforeLeaving } from '../app/leaving'
import { useNotices } from '../app/notices'
import { call, SaidError } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'
import { words } from '../messages'

/** A line of a table that is typed like a spreadsheet: a record, or room for a new one with what it gets from its place. */
export interface SpreadRow {
  key: string
  record: RecordView | null
  given: Values
  title: string
}

type Typed = Readonly<Record<string, Readonly<Record<string, string>>>>
type Register = Input<'governance.saveRows'>['register']
type SentRow = Input<'governance.saveRows'>['rows'][number]

export interface Spread {
  /** What a cell shows: what was typed, or what the record holds. */
  text: (row: SpreadRow, field: string) => string
  put: (row: SpreadRow, field: string, text: string) => void
  /** The values of a row as they stand in the table; what cannot be read is not known. */
  valuesOf: (row: SpreadRow, fields: readonly string[]) => Values
  faultOf: (row: SpreadRow, field: string) => string | undefined
  isTyped: (row: SpreadRow) => boolean
  changed: number
  isSaving: boolean
  /** Writes every changed row as one act. `also` goes into each of them. */
  save: (rows: readonly SpreadRow[], also?: Values) => Promise<boolean>
}

const waitMs = 600

const storedText = (register: AnyRegister, row: SpreadRow, field: string): string => {
  const value = row.record?.values[field]
  return value === null || value === undefined
    ? ''
    : rulesOf(fieldOf(register, field)).show(value, fieldOf(register, field))
}

function readCell(register: AnyRegister, field: string, text: string): { value: unknown } | { refused: string } {
  const f = fieldOf(register, field)
  const read = rulesOf(f).read(text, f)
  if ('refused' in read) return read
  const judged = f.schema.safeParse(read.value)
  return judged.success ? { value: judged.data } : { refused: judged.error.issues[0]?.message ?? '' }
}

/**
 * The cells of a table that is typed like a spreadsheet and saved as one act. What is typed is kept as a draft of the office
 * until then, under `scope`: the round, the election or the year that it belongs to.
 */
export function useSpread(register: AnyRegister, scope: Values): Spread {
  const id = register.id as Register
  const { say, fail } = useNotices()
  const [typed, setTyped] = useState<Typed>({})
  const [isSaving, setSaving] = useState(false)
  const owed = useRef(false)
  const scopeKey = JSON.stringify(scope)

  const keep = useEffectEvent(async (): Promise<void> => {
    if (!owed.current) return
    owed.current = false
    const draft = { register: id, record: null }
    await (
      Object.keys(typed).length > 0
        ? call('draft.keep', { ...draft, revision: null, values: { ...scope, typed } })
        : call('draft.drop', draft)
    ).catch(fail)
  })
  useEffect(() => {
    const forget = keepBeforeLeaving(keep)
    // Whoever never pauses loses no more than this moment.
    const timer = setInterval(() => void keep(), waitMs)
    return () => {
      clearInterval(timer)
      forget()
      void keep()
    }
  }, [])
  useEffect(() => {
    let isHere = true
    const restore = async (): Promise<void> => {
      const draft = await call('draft.read', { register: id, record: null })
      const { typed: before, ...of } = draft?.values ?? {}
      if (!isHere || !draft || !before || JSON.stringify(of) !== scopeKey) return
      setTyped(before as Typed)
      say(words.governance.restored(momentText(draft.at)))
    }
    restore().catch(fail)
    return () => {
      isHere = false
    }
  }, [id, scopeKey, say, fail])

  const text = (row: SpreadRow, field: string): string => typed[row.key]?.[field] ?? storedText(register, row, field)
  const put = (row: SpreadRow, field: string, next: string) => {
    owed.current = true
    setTyped((was) => {
      const { [field]: _, ...others } = was[row.key] ?? {}
      const cells = next === storedText(register, row, field) ? others : { ...others, [field]: next }
      const { [row.key]: __, ...rows } = was
      return Object.keys(cells).length > 0 ? { ...rows, [row.key]: cells } : rows
    })
  }
  const faultOf = (row: SpreadRow, field: string): string | undefined => {
    const cell = typed[row.key]?.[field]
    const read = cell === undefined ? undefined : readCell(register, field, cell)
    return read && 'refused' in read ? read.refused : undefined
  }

  const sent = (row: SpreadRow, also: Values): SentRow | null => {
    const cells = Object.entries(typed[row.key] ?? {})
    if (cells.length === 0) return null
    const set: Values = { ...also }
    for (const [field, cell] of cells) {
      const read = readCell(register, field, cell)
      if ('value' in read) set[field] = read.value
    }
    return row.record ? { id: row.record.id, revision: row.record.revision, set } : { set: { ...row.given, ...set } }
  }

  const save = async (rows: readonly SpreadRow[], also: Values = {}): Promise<boolean> => {
    if (isSaving) return false
    for (const row of rows) {
      for (const field of Object.keys(typed[row.key] ?? {})) {
        const fault = faultOf(row, field)
        if (fault === undefined) continue
        fail(
          new SaidError('invalid', words.governance.rowFault(`${row.title} ${fieldOf(register, field).label}`, fault)),
        )
        return false
      }
    }
    const changes = rows.flatMap((row) => sent(row, also) ?? [])
    if (changes.length === 0) {
      say(words.kit.nothingChanged)
      return true
    }
    setSaving(true)
    try {
      await call('governance.saveRows', { register: id, rows: changes })
      owed.current = false
      await call('draft.drop', { register: id, record: null })
      await queryClient.invalidateQueries({ queryKey: keys.records(id) })
      setTyped({})
      say(words.governance.savedRows(changes.length, register.unit))
      return true
    } catch (error) {
      fail(error)
      return false
    } finally {
      setSaving(false)
    }
  }

  return {
    text,
    put,
    valuesOf: (row, fields) =>
      Object.fromEntries(
        fields.map((field) => {
          const read = readCell(register, field, text(row, field))
          return [field, 'value' in read ? read.value : null]
        }),
      ),
    faultOf,
    isTyped: (row) => typed[row.key] !== undefined,
    changed: Object.keys(typed).length,
    isSaving,
    save,
  }
}
