import { attachments, count, date, longText, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { caseworkers, staff } from '../roles'

/** 补充材料: what came after a case was archived; it is added behind the dossier and changes nothing in it. */
export const caseSupplement = register(
  'caseSupplement',
  '补充材料',
  {
    case: reference('案件', 'mediationCase', { required: true }),
    on: date('补充日期', { required: true }),
    what: text('材料名称', { required: true, max: 80 }),
    pages: count('页数', { unit: '页' }),
    by: text('补充人', { max: 40 }),
    reason: longText('说明', { max: 1000 }),
    files: attachments('扫描件', { personal: '核对当事人身份和证据' }),
  },
  {
    unit: '份',
    title: (s) => s.what,
    hint: (s, titleOf) => titleOf(s.case),
    search: [],
    list: ['case', 'on', 'what', 'pages', 'by'],
    filters: ['case', 'on'],
    sorts: ['on'],
    form: [{ title: '补充材料', fields: ['on', 'what', 'pages', 'by', 'reason', 'files'] }],
    parent: 'case',
    access: { read: staff, write: caseworkers },
  },
)
