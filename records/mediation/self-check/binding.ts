import { chineseDate } from '../../kit/dates'
import { place, type Checked, type Finding } from './finding'

const point = 'binding'

/** 装订规范: closed in its turn, with who bound it, how long it is kept, and pages that can be counted. */
export function bindingFindings(checked: Checked): Finding[] {
  return [...closed(checked), ...bound(checked)]
}

function closed({ file: { id, case: c } }: Checked): Finding[] {
  const must = (field: string, sentence: string): Finding[] => [
    { point, severity: 'must', sentence, at: place('case', id, field) },
  ]
  if (c.closedOn === null) return must('closedOn', '案件还没有结案，请先办理「结案」。')
  if (c.outcome !== 'settled') return []
  if (c.fulfilledOn !== null && c.closedOn < c.fulfilledOn)
    return must('closedOn', `结案日期早于履行完毕的 ${chineseDate(c.fulfilledOn)}，请核对。`)
  const isOpen = c.fulfilledOn === null && c.fulfilment !== 'partly' && c.fulfilment !== 'none'
  return isOpen ? must('fulfilledOn', '结案了没有履行完毕日期，请补填；没有履行完的请写明履行方式。') : []
}

function bound({ file: { id, case: c, evidence } }: Checked): Finding[] {
  const found: Finding[] = []
  if (c.keepFor === null)
    found.push({ point, severity: 'must', sentence: '没有选保管期限，请补选。', at: place('case', id, 'keepFor') })
  if (!c.filedBy)
    found.push({ point, severity: 'must', sentence: '没有写立卷人，请补填。', at: place('case', id, 'filedBy') })
  if (!c.checkedBy)
    found.push({ point, severity: 'advise', sentence: '没有写检查人，请补填。', at: place('case', id, 'checkedBy') })
  for (const e of evidence)
    if (!e.pages) {
      const sentence = `「${e.name}」没有写页数，卷内目录排不出页号，请补填。`
      found.push({ point, severity: 'must', sentence, at: place('evidence', e.id, 'pages') })
    }
  return found
}
