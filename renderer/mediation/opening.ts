import type { Parsed } from '../../bridge/calls'
import type { Values } from '../../bridge/record-shapes'
import { phone, text } from '../../records/kit/kinds'
import { register, type AnyRegister } from '../../records/kit/register'
import { mediationCase } from '../../records/mediation/mediation-case'
import { words } from '../messages'

const f = mediationCase.fields
const sideFields = {
  applicants: text(words.mediation.applicants, { required: true, max: 300 }),
  applicantPhone: phone(words.mediation.applicantPhone),
  respondents: text(words.mediation.respondents, { required: true, max: 300 }),
  respondentPhone: phone(words.mediation.respondentPhone),
}
const caseKeys = [
  'what',
  'happenedOn',
  'kind',
  'place',
  'source',
  'channel',
  'channelNote',
  'shop',
  'registeredOn',
] as const

/**
 * The sheet on which a dispute is brought in: a case with its two sides. It is kept as a draft under the register of cases, and
 * sent by a call that writes the case and its parties together.
 */
export const opening: AnyRegister = register(
  'mediationCase',
  mediationCase.label,
  {
    ...sideFields,
    what: { ...f.what, required: true as const, schema: f.what.schema },
    happenedOn: f.happenedOn,
    kind: f.kind,
    place: f.place,
    source: f.source,
    channel: f.channel,
    channelNote: f.channelNote,
    shop: f.shop,
    registeredOn: f.registeredOn,
  },
  {
    unit: '件',
    // What has been saved is the case, under its own name.
    title: (o) => ('name' in o ? String(o.name) : [o.applicants, o.respondents].filter(Boolean).join('与')),
    search: [],
    list: [],
    filters: [],
    sorts: [],
    form: [
      { title: '双方', fields: ['applicants', 'applicantPhone', 'respondents', 'respondentPhone'] },
      { title: '为了什么', fields: [...caseKeys] },
    ],
    access: mediationCase.access,
  },
)

type Someone = Parsed<'mediation.open'>['applicants'][number]

/** 王秀英、王建军 → two people; the phone and what is known are of the first. */
function people(names: unknown, number: unknown, from: string | null): Someone[] {
  const those = (typeof names === 'string' ? names : '')
    .split(/[、，,;；\n]/)
    .map((name) => name.trim())
    .filter(Boolean)
  return those.map((name, n) => ({
    name,
    kind: /公司|店|厂|中心|学校|医院|合作社|委员会|物业/.test(name) ? 'unit' : null,
    phone: n === 0 && typeof number === 'string' ? number : null,
    from: n === 0 ? from : null,
  }))
}

/** What the sheet sends: the values of the case, and who stands on either side. */
export function openingOf(set: Values, taken: Readonly<Record<'applicant' | 'respondent', string | null>>) {
  return {
    set: Object.fromEntries(caseKeys.flatMap((key) => (key in set ? [[key, set[key]]] : []))),
    applicants: people(set['applicants'], set['applicantPhone'], taken.applicant),
    respondents: people(set['respondents'], set['respondentPhone'], taken.respondent),
  }
}
