import { chineseDate } from '../../kit/dates'
import { place, type Checked, type Finding } from './finding'

const point = 'followUp'
const law = '人民调解法 第三十一条'

/** 回访及时: what was promised was done or urged, with a voucher, and somebody asked afterwards. */
export function followUpFindings(checked: Checked): Finding[] {
  return [...performed(checked), ...visited(checked)]
}

function performed({ file, today }: Checked): Finding[] {
  const { case: c, performances } = file
  return performances.flatMap((p): Finding[] => {
    const at = (field: string) => place('performances', p.id, field)
    if (p.doneOn === null) {
      if (c.fulfilledOn !== null) {
        const sentence = `「${p.what}」没有履行日期，案件却写了履行完毕，请核实后补填。`
        return [{ point, severity: 'must', law, sentence, at: at('doneOn') }]
      }
      if (p.dueOn === null || p.dueOn >= today || p.urgedOn !== null) return []
      const sentence = `「${p.what}」应在 ${chineseDate(p.dueOn)} 以前履行，已经过期，请督促并登记。`
      return [{ point, severity: 'must', law, sentence, at: at('urgedOn') }]
    }
    const found: Finding[] = []
    if (c.fulfilledOn !== null && p.doneOn > c.fulfilledOn) {
      const sentence = `「${p.what}」的履行日期晚于案件履行完毕的 ${chineseDate(c.fulfilledOn)}，请核对。`
      found.push({ point, severity: 'must', sentence, at: at('doneOn') })
    }
    if (!p.proof && !p.files?.length) {
      const sentence = `「${p.what}」履行了没有凭证，请登记收条、汇款单等；没有凭证的写明怎样确认的。`
      found.push({ point, severity: p.amount === null ? 'advise' : 'must', sentence, at: at('proof') })
    }
    return found
  })
}

function visited({ file: { case: c, agreement, followUps } }: Checked): Finding[] {
  const since = agreement?.agreedOn ?? c.agreedOn
  return followUps.flatMap((f): Finding[] => {
    const found: Finding[] = []
    if (since !== null && f.on < since) {
      const sentence = `${chineseDate(f.on)}的回访早于达成协议的 ${chineseDate(since)}，请核对日期。`
      found.push({ point, severity: 'must', sentence, at: place('followUps', f.id, 'on') })
    }
    if (f.smoulders === true && !f.measures) {
      const sentence = `${chineseDate(f.on)}回访发现有遗留隐患，没有写采取的措施，请补写。`
      found.push({ point, severity: 'advise', sentence, at: place('followUps', f.id, 'measures') })
    }
    return found
  })
}
