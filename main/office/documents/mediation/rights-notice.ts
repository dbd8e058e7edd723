import type { FileChild } from 'docx'
import { sideLabel } from '../../../../records/mediation/party'
import { gap, headLine, heading, title } from '../kit/headings'
import { ledgerTable, type Column } from '../kit/ledger-table'
import { line, looks } from '../kit/lines'
import { mm, portrait } from '../kit/paper'
import { caseForm } from './case-form'
import { dayText, type CaseFacts } from './case-facts'

/** 人民调解法 第四条、第二十三条、第二十四条、第三十一条至第三十三条. */
const parts: readonly [string, readonly string[]][] = [
  [
    '一、当事人在人民调解活动中享有下列权利（第二十三条）',
    [
      '（一）选择或者接受人民调解员；',
      '（二）接受调解、拒绝调解或者要求终止调解；',
      '（三）要求调解公开进行或者不公开进行；',
      '（四）自主表达意愿、自愿达成调解协议。',
    ],
  ],
  [
    '二、当事人在人民调解活动中履行下列义务（第二十四条）',
    ['（一）如实陈述纠纷事实；', '（二）遵守调解现场秩序，尊重人民调解员；', '（三）尊重对方当事人行使权利。'],
  ],
  ['三、人民调解不收费（第四条）', ['人民调解委员会调解民间纠纷，不收取任何费用。']],
  [
    '四、调解协议的效力（第三十一条至第三十三条）',
    [
      '经人民调解委员会调解达成的调解协议，具有法律约束力，当事人应当按照约定履行。人民调解委员会对调解协议的履行情况进行监督，督促当事人履行约定的义务。',
      '当事人之间就调解协议的履行或者调解协议的内容发生争议的，一方当事人可以向人民法院提起诉讼。',
      '双方当事人认为有必要的，可以自调解协议生效之日起三十日内共同向人民法院申请司法确认。人民法院依法确认调解协议有效，一方当事人拒绝履行或者未全部履行的，对方当事人可以向人民法院申请强制执行。人民法院依法确认调解协议无效的，当事人可以通过人民调解方式变更原调解协议或者达成新的调解协议，也可以向人民法院提起诉讼。',
    ],
  ],
]

const columns: readonly Column[] = [
  { heading: '当事人', share: 40 },
  { heading: '已阅读或听读，已经明白（签名盖章或按指印）', share: 75 },
  { heading: '告知日期', share: 35, place: 'centre' },
]
const handDay = '年　　月　　日'

/** Each party with the day on which it was told; two lines to write on where nobody is known. */
function rowsOf({ file }: CaseFacts): string[][] {
  if (file.parties.length === 0)
    return [
      ['申请人', '', handDay],
      ['被申请人', '', handDay],
    ]
  return file.parties.map((p) => [`${sideLabel(p.side)}\n${p.name}`, '', dayText(p.rightsToldOn) || handDay])
}

/** 当事人权利义务告知书: what the law gives and asks of the parties, signed by each of them. */
export const rightsNotice = caseForm({
  id: 'rightsNotice',
  title: '当事人权利义务告知书',
  version: 1,
  lists: { 告知名单: { 当事人: '姓名或名称', 告知日期: '告知日期' } },
  fill: ({ file }) => ({
    告知名单: file.parties.map((p) => ({ 当事人: p.name, 告知日期: dayText(p.rightsToldOn) })),
  }),
  lay: (facts): FileChild[] => [
    title('当事人权利义务告知书'),
    ...headLine(portrait, facts.settings.committee, facts.file.case.number ?? ''),
    line('根据《中华人民共和国人民调解法》，现将人民调解的有关规定告知如下：', looks.cell, 'left', {
      firstLine: indent,
      after: 40,
    }),
    ...parts.flatMap(([head, texts]) => [
      heading(head),
      ...texts.map((text) => line(text, looks.cell, 'left', { firstLine: indent })),
    ]),
    gap(mm(5)),
    ledgerTable(portrait, columns, rowsOf(facts), undefined, mm(13)),
    gap(mm(3)),
    line('告知人（签名）：　　　　　　　　　　　　　　', looks.cell, 'left', { before: 60 }),
  ],
})

const indent = 2 * looks.cell.size * 20
