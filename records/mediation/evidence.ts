import type { Option } from '../kit/field'
import { attachments, choice, count, date, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { caseworkers, staff } from '../roles'
import { lockedWith } from './locked'

/** What a paper of the dossier is; each kind has its own place in it. */
const evidenceKinds: readonly Option[] = [
  { code: 'identity', label: '身份证明' },
  { code: 'proof', label: '证据材料' },
  { code: 'voucher', label: '履行凭证' },
  { code: 'confirmation', label: '司法确认材料' },
  { code: 'other', label: '其他材料' },
]
const copyForms: readonly Option[] = [
  { code: 'original', label: '原件' },
  { code: 'copy', label: '复印件' },
  { code: 'photo', label: '照片' },
  { code: 'recording', label: '录音录像' },
]

/** 卷内材料: a paper that somebody brought, with where it came from and when (证据材料登记). */
export const evidence = register(
  'evidence',
  '卷内材料',
  {
    case: reference('案件', 'mediationCase', { required: true }),
    kind: choice('材料类别', evidenceKinds, { required: true, initial: 'proof' }),
    name: text('材料名称', { required: true, max: 80 }),
    party: reference('谁的', 'party'),
    source: text('来源或提供人', { max: 60 }),
    form: choice('原件或复印件', copyForms),
    pages: count('页数', { unit: '页' }),
    collectedOn: date('收集日期'),
    collectedBy: text('收集人', { max: 40 }),
    files: attachments('扫描件', { personal: '核对当事人身份和证据' }),
  },
  {
    unit: '份',
    title: (e) => e.name,
    hint: (e, titleOf) => titleOf(e.case),
    search: [],
    list: ['case', 'kind', 'name', 'source', 'form', 'pages', 'collectedOn'],
    filters: ['case', 'kind', 'party'],
    sorts: ['collectedOn'],
    form: [
      {
        title: '卷内材料',
        fields: ['kind', 'name', 'party', 'source', 'form', 'pages', 'collectedOn', 'collectedBy', 'files'],
      },
    ],
    parent: 'case',
    locked: lockedWith('case'),
    access: { read: staff, write: caseworkers },
  },
)
