import type { Option } from '../kit/field'
import { attachments, choice, count, date, longText, personName, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

const facilityKinds: readonly Option[] = [
  { code: 'kiosk', label: '治安岗亭', also: ['岗亭'] },
  { code: 'light', label: '警灯', also: ['旋转警灯'] },
  { code: 'board', label: '宣传栏' },
  { code: 'extinguisher', label: '灭火器点', also: ['灭火器', '微型消防站'] },
  { code: 'sign', label: '标牌' },
  { code: 'other', label: '其他' },
]

const states: readonly Option[] = [
  { code: 'good', label: '完好' },
  { code: 'broken', label: '待修' },
  { code: 'gone', label: '已拆除' },
]

/** 设施: what stands on the street for everybody: where, since when, who looks after it. */
export const facility = register(
  'facility',
  '街面设施',
  {
    kind: choice('设施种类', facilityKinds, { required: true }),
    name: text('名称或编号', { required: true, max: 60 }),
    section: reference('所属路段', 'streetSection'),
    place: text('位置', { max: 100 }),
    amount: count('数量', { initial: 1 }),
    installedOn: date('设置日期'),
    validUntil: date('有效期至', { help: '如灭火器的检验到期日' }),
    keeper: personName('管护人'),
    dutyHours: text('值守时间', { max: 60 }),
    state: choice('状况', states, { initial: 'good' }),
    photos: attachments('照片'),
    note: longText('备注', { max: 1000 }),
  },
  {
    unit: '处',
    title: (f) => f.name,
    hint: (f, titleOf) => [f.section && titleOf(f.section), f.place].filter(Boolean).join(' · '),
    search: ['name', 'place', 'keeper'],
    list: ['kind', 'name', 'section', 'place', 'amount', 'state', 'validUntil', 'keeper'],
    filters: ['kind', 'section', 'state', 'validUntil'],
    sorts: ['name', 'kind', 'validUntil'],
    form: [
      {
        title: '街面设施',
        fields: [
          'kind',
          'name',
          'section',
          'place',
          'amount',
          'installedOn',
          'validUntil',
          'keeper',
          'dutyHours',
          'state',
          'photos',
          'note',
        ],
      },
    ],
    keys: [['name', 'section']],
    expires: ['validUntil'],
    access: { read: staff, write: clerks },
  },
)
