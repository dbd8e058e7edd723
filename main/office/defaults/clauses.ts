import { clause } from '../../../records/mediation/clause'
import type { DefaultRecords } from './default-records'

/** What agreements say again and again; ＿＿＿ is what only the parties can say. */
const written: readonly [kind: string, name: string, text: string][] = [
  [
    'payment',
    '一次付清',
    '＿＿＿于＿＿＿年＿＿＿月＿＿＿日前一次性支付＿＿＿人民币＿＿＿元（大写：＿＿＿），付款方式为＿＿＿。',
  ],
  [
    'payment',
    '分期支付',
    '＿＿＿支付＿＿＿人民币＿＿＿元（大写：＿＿＿），分＿＿＿期付清：自＿＿＿年＿＿＿月起，每月＿＿＿日前支付＿＿＿元，至＿＿＿年＿＿＿月＿＿＿日全部付清。',
  ],
  ['payment', '当场付清', '＿＿＿已于签订本协议时当场支付＿＿＿人民币＿＿＿元（大写：＿＿＿），＿＿＿已收到。'],
  [
    'payment',
    '赔偿损失',
    '＿＿＿赔偿＿＿＿因本次纠纷受到的损失人民币＿＿＿元（大写：＿＿＿），于＿＿＿年＿＿＿月＿＿＿日前付清。',
  ],
  ['apology', '当面道歉', '＿＿＿就＿＿＿一事当面向＿＿＿赔礼道歉，＿＿＿表示接受。'],
  ['apology', '书面道歉', '＿＿＿于＿＿＿年＿＿＿月＿＿＿日前就＿＿＿一事向＿＿＿书面赔礼道歉。'],
  ['repair', '限期修复', '＿＿＿于＿＿＿年＿＿＿月＿＿＿日前将＿＿＿修复至＿＿＿，费用由＿＿＿承担。'],
  [
    'repair',
    '整改排放',
    '＿＿＿于＿＿＿年＿＿＿月＿＿＿日前对＿＿＿的油烟（噪声、污水）排放进行整改，做到＿＿＿，整改费用由＿＿＿承担。',
  ],
  ['remove', '限期拆除搬移', '＿＿＿于＿＿＿年＿＿＿月＿＿＿日前自行拆除（搬走）位于＿＿＿的＿＿＿，恢复原状。'],
  ['term', '安静时间', '＿＿＿保证每日＿＿＿时至次日＿＿＿时不进行＿＿＿等产生噪声的活动，不影响＿＿＿正常休息。'],
  [
    'breach',
    '逾期责任',
    '＿＿＿逾期不支付的，自逾期之日起以未付金额为基数，按＿＿＿支付违约金；逾期超过＿＿＿日的，＿＿＿可以要求一次付清剩余款项。',
  ],
  ['other', '不再争议', '本协议履行完毕后，双方就本次纠纷再无其他争议，互不追究。'],
  ['other', '不再滋扰', '双方今后互谅互让，不得因本次纠纷以任何方式滋扰对方及其家人的正常生活和经营。'],
  ['other', '共同申请司法确认', '双方同意自本协议生效之日起三十日内，共同向＿＿＿人民法院申请司法确认。'],
]

/** Clauses that an office begins with; it changes them, and adds its own, in the program. */
export const clauses: DefaultRecords = {
  id: 'mediationClauses',
  register: clause,
  note: `放入 ${written.length} 条协议条款`,
  records: written.map(([kind, name, text], i) => ({ kind, name, text, place: (i + 1) * 10 })),
}
