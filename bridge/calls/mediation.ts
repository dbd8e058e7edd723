import { z } from 'zod'
import { mediatorRoles } from '../../records/mediation/case-mediator'
import type { DossierItem } from '../../records/mediation/dossier'
import { mediationSettings, type MediationSettings } from '../../records/mediation/mediation-settings'
import { partyKinds, sides } from '../../records/mediation/party'
import { caseworkers, mayManagePeople, staff } from '../../records/roles'
import { call } from '../call'
import { recordId, values, type RecordView } from '../record-shapes'
import { codeOf, nothing } from './inputs'

const someone = z.strictObject({
  /** null where nobody has said: as the earlier party was, or else a person. */
  kind: codeOf(partyKinds).nullable().default(null),
  name: z.string().trim().min(1, '请填写姓名或名称').max(60),
  phone: z.string().max(40).nullable().default(null),
  /** A party of an earlier case whose lasting facts are copied. */
  from: recordId.nullable().default(null),
})

/** A time limit that runs in a case. */
export interface CaseClock {
  label: string
  /** The rule that sets it. */
  law: string
  /** The last day; where a holiday makes two readings possible, the earlier one. */
  due: string
  /** The day after the holiday that `due` falls on (民法典 第二百零三条); null where it falls on none, or nobody knows yet. */
  shifted: string | null
}

/** Who mediates a case. */
export interface CaseMediatorLine {
  id: string
  mediator: string
  name: string
  role: string
  from: string
  until: string | null
  reason: string | null
  relation: string | null
}

/** How a case stands: what runs, what its dossier lacks, who mediates it. */
export interface CaseStanding {
  clocks: CaseClock[]
  dossier: DossierItem[]
  mediators: CaseMediatorLine[]
  /** Why somebody had better not mediate it, in sentences. */
  conflicts: string[]
  /** Whether this person may choose and replace its mediators. */
  mayAssign: boolean
  /** Whether this person mediates it and so reads its caucus notes. */
  mayCaucus: boolean
}

/** Somebody who was a party before, as a window may see them: numbers are masked. */
export interface KnownParty {
  /** The earlier record; it is copied, never used again itself. */
  id: string
  name: string
  case: string
  phone: string
  idNumber: string
  address: string
}

/** A caucus note; only the mediators of its case ever get one. */
export interface CaucusNote {
  id: string
  revision: number
  at: string
  with: string | null
  text: string
  by: string | null
  released: boolean
}

/** The calls of mediation; what every register has is among the record calls. */
export const mediationCalls = {
  /** A dispute is opened with three facts: two sides, what about, when. The case and its parties are one act. */
  'mediation.open': call<RecordView>()(
    z.strictObject({
      set: values,
      applicants: z.array(someone).min(1, '请填写申请人').max(20),
      respondents: z.array(someone).min(1, '请填写被申请人').max(20),
    }),
    caseworkers,
  ),
  'mediation.standing': call<CaseStanding>()(z.strictObject({ id: recordId }), staff),
  /** Parties of earlier cases with this phone or ID number, typed in full. */
  'mediation.known': call<KnownParty[]>()(z.strictObject({ number: z.string().max(40) }), caseworkers),
  /** Copies what is known of an earlier party into this case. */
  'mediation.takeParty': call<RecordView>()(
    z.strictObject({ case: recordId, side: codeOf(sides), from: recordId }),
    caseworkers,
  ),
  'mediation.assign': call<null>()(
    z.strictObject({
      case: recordId,
      mediator: recordId,
      role: codeOf(mediatorRoles),
      on: z.iso.date(),
      relation: z.string().max(200).default(''),
    }),
    caseworkers,
  ),
  /** A mediator leaves a case: replaced on a party's wish, or otherwise. */
  'mediation.release': call<null>()(
    z.strictObject({
      case: recordId,
      id: recordId,
      on: z.iso.date(),
      reason: z.string().trim().min(1, '请写明更换原因').max(200),
    }),
    caseworkers,
  ),
  /**
   * Archives a case: its dossier is made, kept byte by byte and locked. Refused while the self-check finds what must be mended,
   * unless a reason is given.
   */
  'mediation.archive': call<RecordView>()(
    z.strictObject({ id: recordId, revision: z.int().min(1), set: values, reason: z.string().max(200).default('') }),
    caseworkers,
  ),
  'mediation.caucus': call<CaucusNote[]>()(z.strictObject({ case: recordId }), staff),
  'mediation.caucusSave': call<CaucusNote>()(
    z.strictObject({
      case: recordId,
      id: recordId.optional(),
      revision: z.int().min(1).optional(),
      set: z.strictObject({
        at: z.iso.datetime().optional(),
        with: z.string().max(60).nullable().optional(),
        text: z.string().min(1, '请填写谈话内容').max(20_000).optional(),
        released: z.boolean().optional(),
      }),
    }),
    caseworkers,
  ),
  'mediation.settings': call<MediationSettings>()(nothing, staff),
  'mediation.setSettings': call<MediationSettings>()(mediationSettings, mayManagePeople),
  /** Which mediator of the roster each account is. */
  'mediation.accounts': call<{ person: string; mediator: string | null }[]>()(nothing, mayManagePeople),
  'mediation.setAccount': call<null>()(
    z.strictObject({ person: z.uuid(), mediator: recordId.nullable() }),
    mayManagePeople,
  ),
} as const
