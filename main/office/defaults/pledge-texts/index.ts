import { pledgeText } from '../../../../records/signing/pledge-text'
import type { DefaultRecords } from '../default-records'
import { covenant } from './covenant'
import { fire } from './fire'
import { frontage } from './frontage'
import { safety } from './safety'

const note = '程序自带的样稿。请按本地规定改好，填上启用日期再签；已有商户签过的，请另存为新版再改。'

/** A text for each paper that shops sign, complete enough to sign. No day of adoption: the office has not adopted it. */
export const pledgeTextSamples: DefaultRecords = {
  id: 'pledgeTexts',
  register: pledgeText,
  note: '放入四份责任文本样稿',
  records: [
    { kind: 'covenant', body: covenant, months: null },
    { kind: 'frontage', body: frontage, months: 12 },
    { kind: 'fire', body: fire, months: 12 },
    { kind: 'safety', body: safety, months: 12 },
  ].map((sample) => ({ ...sample, version: '样稿', note })),
}
