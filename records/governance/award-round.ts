import type { Option } from '../kit/field'
import { daysBetween } from '../kit/dates'
import { choice, count, date, longText, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

const awardKinds: readonly Option[] = [
  { code: 'honest', label: '诚信商铺' },
  { code: 'redFlag', label: '门前三包红旗' },
  { code: 'safe', label: '平安商户' },
  { code: 'other', label: '其他评比' },
]

/** How far a round has come on a day. */
export type AwardStage =
  | { is: 'preparing' }
  | { is: 'announced'; from: string }
  | { is: 'noticed'; left: number | null }
  | { is: 'waiting' }
  | { is: 'decided'; on: string }

/** A round is moved by its dates alone: before its notice, during it (how many days are left, today not counted), after it. */
export function awardStage(
  a: { readonly noticeFrom: string | null; readonly noticeTo: string | null; readonly decidedOn: string | null },
  today: string,
): AwardStage {
  if (a.decidedOn !== null) return { is: 'decided', on: a.decidedOn }
  if (a.noticeFrom === null) return { is: 'preparing' }
  if (today < a.noticeFrom) return { is: 'announced', from: a.noticeFrom }
  if (a.noticeTo === null) return { is: 'noticed', left: null }
  return today <= a.noticeTo ? { is: 'noticed', left: daysBetween(today, a.noticeTo) } : { is: 'waiting' }
}

/** Notices shorter than this are asked about. No law that we have read names a number for such an award. */
const shortNotice = 5

function noticeDoubt(from: string | null, to: string | null): string | undefined {
  if (from === null || to === null) return undefined
  if (to < from) return '公示结束在开始之前，请核对（可先保存）'
  const days = daysBetween(from, to) + 1
  return days < shortNotice ? `公示只有 ${days} 天；公示几天以本地规定为准，请核对（可先保存）` : undefined
}

/** 评比: one round of an award, from its criteria over the public notice to the decision. */
export const awardRound = register(
  'awardRound',
  '评比',
  {
    name: text('评比名称', { required: true, max: 60 }),
    kind: choice('评比种类', awardKinds, { required: true }),
    year: count('年度', { unit: '年' }),
    criteria: longText('评比条件', { max: 3000, help: '每条一行' }),
    noticeFrom: date('公示开始'),
    noticeTo: date('公示结束'),
    objections: longText('公示意见与处理', { max: 2000 }),
    decidedOn: date('决定日期'),
    note: longText('备注', { max: 1000 }),
  },
  {
    unit: '轮',
    title: (a) => a.name,
    hint: (a) => awardKinds.find((k) => k.code === a.kind)?.label ?? '',
    search: ['name'],
    list: ['name', 'kind', 'year', 'noticeFrom', 'noticeTo', 'decidedOn'],
    filters: ['kind', 'year'],
    sorts: ['year', 'name'],
    form: [
      {
        title: '评比',
        fields: ['name', 'kind', 'year', 'criteria', 'noticeFrom', 'noticeTo', 'objections', 'decidedOn', 'note'],
      },
    ],
    keys: [['name']],
    warn: (a) => {
      const doubt = noticeDoubt(a.noticeFrom, a.noticeTo)
      const early = a.decidedOn !== null && a.noticeTo !== null && a.decidedOn <= a.noticeTo
      return {
        ...(doubt !== undefined && { noticeTo: doubt }),
        ...(early && { decidedOn: '公示还没有结束就作了决定，请核对（可先保存）' }),
      }
    },
    access: { read: staff, write: clerks },
  },
)
