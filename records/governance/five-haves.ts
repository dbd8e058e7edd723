import { attachments, date, longText, reference, text, yesNo } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

export const fiveHavesKeys = ['sign', 'system', 'team', 'light', 'ledger'] as const

const haveLabels: Record<(typeof fiveHavesKeys)[number], string> = {
  sign: '工作标牌',
  system: '工作制度',
  team: '巡逻队伍',
  light: '警灯',
  ledger: '管理台账',
}

/** 缺警灯；未查管理台账: what a street still lacks, in words; empty where it has all five. */
export function lackText(ticks: { readonly [K in (typeof fiveHavesKeys)[number]]?: unknown }): string {
  const labels = (answer: boolean | null) =>
    fiveHavesKeys.filter((key) => (ticks[key] ?? null) === answer).map((key) => haveLabels[key])
  const lacking = labels(false)
  const unseen = labels(null)
  return [
    ...(lacking.length > 0 ? [`缺${lacking.join('、')}`] : []),
    ...(unseen.length > 0 ? [`未查${unseen.join('、')}`] : []),
  ].join('；')
}

/** 五有: whether a street has its sign, rules, patrol team, warning light and ledger, on the day somebody looked. */
export const fiveHaves = register(
  'fiveHaves',
  '五有自查',
  {
    section: reference('路段', 'streetSection', { required: true }),
    on: date('自查日期', { required: true }),
    checker: text('自查人', { max: 60 }),
    sign: yesNo('有工作标牌'),
    system: yesNo('有工作制度'),
    team: yesNo('有巡逻队伍'),
    light: yesNo('有警灯'),
    ledger: yesNo('有管理台账'),
    reached: yesNo('五有达标'),
    photos: attachments('照片'),
    note: longText('备注', { max: 1000 }),
  },
  {
    unit: '次',
    title: (f) => `${f.on} 五有自查`,
    hint: (f, titleOf) => titleOf(f.section),
    search: ['checker'],
    list: ['on', 'section', 'sign', 'system', 'team', 'light', 'ledger', 'reached'],
    filters: ['section', 'on', 'reached'],
    sorts: ['on'],
    form: [
      {
        title: '五有自查',
        fields: ['on', 'checker', 'sign', 'system', 'team', 'light', 'ledger', 'photos', 'note'],
      },
    ],
    parent: 'section',
    follow: {
      fields: ['reached'],
      of: (f) => {
        const haves = fiveHavesKeys.map((key) => f[key])
        return { reached: haves.includes(false) ? false : haves.every((h) => h === true) ? true : null }
      },
    },
    access: { read: staff, write: clerks },
  },
)
