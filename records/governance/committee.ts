import type { Option } from '../kit/field'
import { choice, date, longText, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

const committeeKinds: readonly Option[] = [
  { code: 'street', label: '街店自治管理委员会', also: ['管委会'] },
  { code: 'representatives', label: '居民代表会议', also: ['居民代表', '居代会'] },
  { code: 'other', label: '其他' },
]

// No paper names the seven; these are ours, and every office edits them.
const sevenDuties = [
  '治安巡防：组织巡逻，发现情况及时报告。',
  '环境卫生：督促门前三包，保持街面整洁。',
  '经营秩序：劝导占道经营，维护诚信买卖。',
  '消防安全：组织互查，督促整改隐患。',
  '矛盾调处：听取诉求，协助化解纠纷。',
  '宣传服务：传达通知，帮助商户办事。',
  '设施维护：看护岗亭、警灯和宣传栏。',
].join('\n')

/** 管委会 and other bodies that people elect: its term and its duties. A post held is kept, a political profile never is. */
export const committee = register(
  'committee',
  '自治组织',
  {
    name: text('组织名称', { required: true, max: 60 }),
    kind: choice('种类', committeeKinds, { required: true, initial: 'street' }),
    section: reference('所属路段', 'streetSection'),
    termFrom: date('任期自'),
    termUntil: date('任期至'),
    duties: longText('职责', { max: 3000, initial: sevenDuties, help: '每项一行' }),
    note: longText('备注', { max: 1000 }),
  },
  {
    unit: '个',
    title: (c) => c.name,
    hint: (c, titleOf) => (c.section ? titleOf(c.section) : ''),
    search: ['name'],
    list: ['name', 'kind', 'section', 'termFrom', 'termUntil'],
    filters: ['kind', 'section', 'termUntil'],
    sorts: ['name', 'termUntil'],
    form: [{ title: '自治组织', fields: ['name', 'kind', 'section', 'termFrom', 'termUntil', 'duties', 'note'] }],
    keys: [['name']],
    expires: ['termUntil'],
    access: { read: staff, write: clerks },
  },
)
