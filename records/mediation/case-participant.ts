import type { Option } from '../kit/field'
import { choice, date, personName, phone, reference, text, yesNo } from '../kit/kinds'
import { register } from '../kit/register'
import { caseworkers, staff } from '../roles'
import { lockedWith } from './locked'

const participantRoles: readonly Option[] = [
  { code: 'relative', label: '亲属' },
  { code: 'neighbour', label: '邻里' },
  { code: 'colleague', label: '同事' },
  { code: 'expert', label: '专业人员' },
  { code: 'organisation', label: '社会组织' },
  { code: 'witness', label: '证人' },
  { code: 'other', label: '其他' },
]

/** 参加人: who was invited to help; both sides must agree (人民调解法 第二十条). */
export const caseParticipant = register(
  'caseParticipant',
  '参加人',
  {
    case: reference('案件', 'mediationCase', { required: true }),
    name: personName('姓名', { required: true }),
    role: choice('身份', participantRoles),
    unit: text('单位或住址', { max: 100 }),
    phone: phone('联系电话', { personal: '通知参加调解' }),
    consented: yesNo('双方同意参加'),
    consentOn: date('同意日期'),
  },
  {
    unit: '位',
    title: (p) => p.name,
    search: [],
    list: ['case', 'name', 'role', 'unit', 'consented'],
    filters: ['case'],
    sorts: ['name'],
    form: [{ title: '参加人', fields: ['name', 'role', 'unit', 'phone', 'consented', 'consentOn'] }],
    parent: 'case',
    locked: lockedWith('case'),
    warn: (p) => (p.consented ? {} : { consented: '邀请参加调解要征得双方同意（人民调解法第二十条）' }),
    access: { read: staff, write: caseworkers },
  },
)
