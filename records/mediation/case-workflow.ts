import type { Option } from '../kit/field'
import type { Workflow } from '../kit/workflow'

export const caseStates: readonly Option[] = [
  { code: 'received', label: '待受理', also: ['登记'] },
  { code: 'refused', label: '不予受理' },
  { code: 'mediating', label: '调解中', also: ['已受理'] },
  { code: 'performing', label: '履行中', also: ['达成协议'] },
  { code: 'fulfilled', label: '履行完毕' },
  { code: 'failed', label: '调解不成' },
  { code: 'withdrawn', label: '已撤回' },
  { code: 'declined', label: '当事人拒绝' },
  { code: 'closed', label: '已结案' },
  { code: 'archived', label: '已归档' },
  { code: 'void', label: '作废' },
]

/** The series that case numbers are taken from, and how one is written until the office says otherwise. */
export const caseSeries = 'mediationCase'
export const defaultCaseNumber = '（{年}）人调字第{号3}号'

/** A case number in the office's own format: `{年}` is the year, `{号}` the number, `{号3}` the number with three digits. */
export const caseNumber = (year: number, n: number, format = defaultCaseNumber): string =>
  format
    .replaceAll('{年}', String(year))
    .replace(/\{号(\d?)\}/g, (_, digits: string) => String(n).padStart(Number(digits || 1), '0'))

/** 受理 → 调解 → 协议或终止 → 履行 → 结案 → 归档, each step with its article of 人民调解法. */
export const caseWorkflow: Workflow = {
  state: 'state',
  order: [
    ['registeredOn', 'acceptedOn'],
    ['registeredOn', 'refusedOn'],
    ['acceptedOn', 'extendedUntil'],
    ['acceptedOn', 'agreedOn'],
    ['acceptedOn', 'failedOn'],
    ['registeredOn', 'withdrawnOn'],
    ['registeredOn', 'declinedOn'],
    ['agreedOn', 'fulfilledOn'],
    ['fulfilledOn', 'closedOn'],
    ['failedOn', 'closedOn'],
    ['agreedOn', 'closedOn'],
    ['closedOn', 'filedOn'],
  ],
  acts: [
    {
      id: 'accept',
      label: '受理',
      from: ['received'],
      to: 'mediating',
      needs: ['acceptedOn'],
      asks: ['room'],
      law: '人民调解法 第十七条',
      issues: { field: 'number', series: caseSeries, format: caseNumber },
    },
    {
      id: 'refuse',
      label: '不予受理',
      from: ['received'],
      to: 'refused',
      needs: ['refusedOn', 'refuseReason'],
      asks: ['refuseNote'],
    },
    {
      id: 'agree',
      label: '达成协议',
      from: ['mediating'],
      to: 'performing',
      needs: ['agreedOn', 'agreementForm', 'level'],
      asks: ['amount', 'averted'],
      law: '人民调解法 第二十八条',
    },
    {
      id: 'fulfil',
      label: '履行完毕',
      from: ['performing'],
      to: 'fulfilled',
      needs: ['fulfilledOn', 'fulfilment'],
      law: '人民调解法 第三十一条',
    },
    {
      id: 'extend',
      label: '延长期限',
      from: ['mediating'],
      needs: ['extendedUntil', 'extendConsentOn'],
      law: '人民调解工作若干规定 第三十三条（须双方同意）',
    },
    {
      id: 'police',
      label: '报告公安',
      from: ['received', 'mediating', 'performing'],
      needs: ['policeOn', 'policeUnit'],
      asks: ['riskWhat'],
      law: '人民调解法 第二十五条',
    },
    {
      id: 'fail',
      label: '调解不成',
      from: ['mediating'],
      to: 'failed',
      needs: ['failedOn', 'failReason', 'remediesTold'],
      law: '人民调解法 第二十六条（终止调解，告知仲裁、行政、司法途径）',
    },
    {
      id: 'withdraw',
      label: '撤回申请',
      from: ['received', 'mediating'],
      to: 'withdrawn',
      needs: ['withdrawnOn'],
      asks: ['withdrawReason'],
      law: '人民调解法 第二十三条',
    },
    {
      id: 'decline',
      label: '当事人拒绝',
      from: ['received', 'mediating'],
      to: 'declined',
      needs: ['declinedOn', 'declinedBy'],
      law: '人民调解法 第十七条（一方明确拒绝的，不得调解）',
    },
    {
      id: 'close',
      label: '结案',
      from: ['fulfilled', 'failed', 'withdrawn', 'declined', 'refused'],
      to: 'closed',
      needs: ['closedOn'],
      asks: ['closingNote'],
    },
    {
      id: 'closeUnfulfilled',
      label: '未履行完毕结案',
      from: ['performing'],
      to: 'closed',
      needs: ['closedOn', 'fulfilment', 'closingNote'],
      law: '人民调解法 第三十二条（可以向人民法院提起诉讼）',
    },
    {
      id: 'archive',
      label: '归档',
      from: ['closed'],
      to: 'archived',
      needs: ['filedOn', 'filedBy', 'keepFor'],
      asks: ['fileNote', 'checkedBy', 'checkedOn'],
      law: '人民调解法 第二十七条',
      byItself: true,
    },
    { id: 'void', label: '作废', from: ['received', 'mediating'], to: 'void', needs: [], reason: true },
  ],
}
