import type { FileChild } from 'docx'
import { show } from '../../../../records/kit/kinds'
import type { Kept } from '../../../../records/mediation/case-file'
import { party, sides } from '../../../../records/mediation/party'
import { gap } from '../kit/headings'
import { grid, type Row } from '../kit/grid'
import { line, looks } from '../kit/lines'
import { mm, portrait } from '../kit/paper'
import { ageText, phonesOf, type CaseFacts } from './case-facts'

type Party = Kept<typeof party>

const rowHeight = 425
/** 姓名 | … | 性别 | … | 民族 | … | 年龄 | … */
const small = 720
const label = 1420
const columns = [label, 2500, small, small, small, 1000, small]
const widths = [...columns, portrait.width - columns.reduce((sum, w) => sum + w, 0)]

/** A cell that is a label, or that holds what is known. */
const cell = (text: string, span = 1, heads = false) => ({
  content: [line(text, looks.cell, heads ? 'centre' : 'left')],
  ...(span > 1 && { span }),
})
const row = (...cells: Row['cells']): Row => ({ cells, height: rowHeight })

/** One party as the forms of the ministry have it; 民族 is written by hand and kept nowhere. */
function rowsOf(side: string, p: Party | null): Row[] {
  const rest = [
    row(cell('职业或职务', 1, true), cell(p?.job ?? '', 2), cell('联系方式', 2, true), cell(p ? phonesOf(p) : '', 3)),
    row(cell('单位或住址', 1, true), cell(p?.address ?? '', 7)),
  ]
  if (p?.kind === 'unit')
    return [
      row(cell(`${side}\n名称`, 1, true), cell(p.name, 7)),
      row(
        cell('法定代表人\n或负责人', 1, true),
        cell(p.representative ?? '', 2),
        cell('职务', 2, true),
        cell(p.representativePost ?? '', 3),
      ),
      row(
        cell('统一社会\n信用代码', 1, true),
        cell(p.creditCode ?? '', 2),
        cell('联系方式', 2, true),
        cell(phonesOf(p), 3),
      ),
      rest[1]!,
    ]
  const gender = p ? show(party.fields.gender, p.gender) : ''
  return [
    row(
      cell(`${side}\n姓名`, 1, true),
      cell(p?.name ?? ''),
      cell('性别', 1, true),
      cell(gender),
      cell('民族', 1, true),
      cell(''),
      cell('年龄', 1, true),
      cell(p ? ageText(p) : ''),
    ),
    ...rest,
  ]
}

/** The two sides of a case, a block of rows for each party; a side that nobody is known of has a block to fill in. */
export function partyTables({ file }: CaseFacts): FileChild[] {
  return sides.flatMap(({ code, label: side }, n) => {
    const here = file.parties.filter((p) => p.side === code)
    const rows = (here.length > 0 ? here : [null]).flatMap((p) => rowsOf(side, p))
    return [...(n > 0 ? [gap(mm(1.5))] : []), grid(widths, rows)]
  })
}
