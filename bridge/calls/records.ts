import { z } from 'zod'
import { mayReveal, staff } from '../../records/roles'
import { call } from '../call'
import {
  query,
  recordId,
  registerId,
  selection,
  sort,
  values,
  type HistoryLine,
  type LastAct,
  type ListPage,
  type RecordPage,
  type RecordView,
  type Titles,
  type Twin,
  type Undone,
  type Values,
} from '../record-shapes'
import { nothing } from './inputs'

/** Records of any register. */
export const recordCalls = {
  'record.list': call<ListPage>()(
    z.strictObject({
      query,
      sort: z.array(sort).max(3).default([]),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    staff,
  ),
  'record.page': call<RecordPage>()(z.strictObject({ register: registerId, id: recordId }), staff),
  /** Candidates for a reference field, by words. */
  'record.choices': call<{ id: string; title: string; hint: string }[]>()(
    z.strictObject({ register: registerId, words: z.string().max(60) }),
    staff,
  ),
  'record.save': call<RecordView>()(
    z.strictObject({
      register: registerId,
      /** Without id and revision a new record is made. */
      id: recordId.optional(),
      revision: z.int().min(1).optional(),
      /** The fields that change, and only they. */
      set: values,
    }),
    staff,
  ),
  /** Records that look like the one being typed: a warning, never a refusal. */
  'record.twins': call<Twin[]>()(z.strictObject({ register: registerId, id: recordId.optional(), values }), staff),
  /** Moves a record by one act of its register's workflow, with what the act needs. */
  'record.do': call<RecordView>()(
    z.strictObject({
      register: registerId,
      id: recordId,
      revision: z.int().min(1),
      act: z.string().max(40),
      set: values.default({}),
      reason: z.string().max(200).default(''),
    }),
    staff,
  ),
  'record.archive': call<RecordView>()(
    z.strictObject({ register: registerId, id: recordId, revision: z.int(), reason: z.string().max(200).default('') }),
    staff,
  ),
  'record.restore': call<RecordView>()(
    z.strictObject({ register: registerId, id: recordId, revision: z.int() }),
    staff,
  ),
  'record.history': call<HistoryLine[]>()(
    z.strictObject({ register: registerId, id: recordId, before: z.int().optional() }),
    staff,
  ),
  /** A masked field in full; the look is written down. */
  'record.reveal': call<string>()(
    z.strictObject({ register: registerId, id: recordId, field: z.string().max(60) }),
    mayReveal,
  ),
  'bulk.preview': call<{ count: number; changes: number; sample: { title: string; says: string[] }[] }>()(
    z.strictObject({ register: registerId, selection, set: values }),
    staff,
  ),
  'bulk.edit': call<LastAct>()(z.strictObject({ register: registerId, selection, set: values }), staff),
  'act.last': call<LastAct | null>()(nothing, staff),
  'act.undo': call<Undone>()(z.strictObject({ batch: z.uuid() }), staff),
  'search.find': call<{ register: string; id: string; title: string; hint: string; archived: boolean }[]>()(
    z.strictObject({ words: z.string().max(60) }),
    staff,
  ),
  'draft.read': call<{ values: Values; revision: number | null; at: string; titles: Titles } | null>()(
    z.strictObject({ register: registerId, record: recordId.nullable() }),
    staff,
  ),
  'draft.keep': call<null>()(
    z.strictObject({ register: registerId, record: recordId.nullable(), revision: z.int().nullable(), values }),
    staff,
  ),
  'draft.drop': call<null>()(z.strictObject({ register: registerId, record: recordId.nullable() }), staff),
} as const
