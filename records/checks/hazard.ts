import type { Option } from '../kit/field'
import { attachments, choice, date, longText, personName, reference, text, yesNo } from '../kit/kinds'
import { register } from '../kit/register'
import { hazardStates, hazardWorkflow } from './hazard-workflow'
import { clerks, staff } from '../roles'
import { shopCategories } from '../shops/shop-categories'

const hazardKinds: readonly Option[] = [
  { code: 'fire', label: '消防设施' },
  { code: 'electric', label: '用电' },
  { code: 'gas', label: '燃气' },
  { code: 'exit', label: '通道出口' },
  { code: 'livein', label: '违规住人' },
  { code: 'ebike', label: '电动车充电' },
  { code: 'goods', label: '易燃易爆物品' },
  { code: 'building', label: '房屋与广告牌' },
  { code: 'frontage', label: '占道与市容' },
  { code: 'other', label: '其他' },
]

const grades: readonly Option[] = [
  { code: 'ordinary', label: '一般' },
  { code: 'major', label: '重大' },
]

/** 隐患: found in a shop or on the street, told in writing, rechecked, until it is gone or reported upward. */
export const hazard = register(
  'hazard',
  '隐患',
  {
    shop: reference('商户', 'shop'),
    section: reference('所属路段', 'streetSection'),
    place: text('部位', { max: 60 }),
    what: longText('隐患描述', { required: true, max: 1000 }),
    kind: choice('隐患类别', hazardKinds),
    grade: choice('隐患等级', grades, { initial: 'ordinary' }),
    foundOn: date('发现日期', { required: true }),
    foundBy: text('检查人', { max: 60, help: '两人以上，姓名之间用顿号' }),
    inspection: reference('来自检查', 'inspection'),
    photosBefore: attachments('整改前照片'),
    state: choice('状态', hazardStates, { required: true, initial: 'found' }),
    number: text('告知书编号', { max: 40 }),
    toldOn: date('告知日期'),
    demand: longText('整改要求', { max: 1000 }),
    deadline: date('整改期限'),
    interim: text('消除前的安全措施', { max: 200 }),
    receivedBy: personName('签收人', { personal: '证明告知' }),
    refused: yesNo('拒签'),
    solvedOn: date('整改完成日期'),
    solution: longText('整改情况', { max: 1000 }),
    photosAfter: attachments('整改后照片'),
    reportedOn: date('上报日期'),
    reportedTo: text('上报单位', { max: 60 }),
    reportNumber: text('上报文号', { max: 40 }),
    note: longText('备注', { max: 1000 }),
    group: reference('所属片组', 'shopGroup'),
    category: choice('业态', shopCategories),
  },
  {
    unit: '处',
    title: (h) => [h.place, h.what].filter(Boolean).join('：').slice(0, 40),
    hint: (h, titleOf) =>
      [
        h.shop && titleOf(h.shop),
        hazardStates.find((s) => s.code === h.state)?.label,
        h.deadline && `期限 ${h.deadline}`,
      ]
        .filter(Boolean)
        .join(' · '),
    search: ['place', 'what', 'number', 'shop'],
    list: ['foundOn', 'shop', 'place', 'what', 'state', 'number', 'deadline'],
    filters: [
      'section',
      'shop',
      'kind',
      'grade',
      'state',
      'foundOn',
      'deadline',
      'solvedOn',
      'toldOn',
      'group',
      'category',
    ],
    sorts: ['deadline', 'foundOn', 'state'],
    form: [
      {
        title: '发现',
        fields: [
          'shop',
          'section',
          'place',
          'what',
          'kind',
          'grade',
          'foundOn',
          'foundBy',
          'inspection',
          'photosBefore',
        ],
      },
      {
        title: '告知与整改',
        fields: ['demand', 'deadline', 'interim', 'number', 'toldOn', 'receivedBy', 'refused'],
      },
      {
        title: '结果',
        fields: ['solvedOn', 'solution', 'photosAfter', 'reportedOn', 'reportedTo', 'reportNumber', 'note'],
      },
    ],
    keys: [['number'], ['shop', 'what', 'foundOn'], ['what', 'foundOn']],
    parent: 'shop',
    inherit: { from: 'shop', fields: ['section', 'group', 'category'] },
    workflow: hazardWorkflow,
    warn: (h) =>
      h.deadline !== null && h.deadline < h.foundOn ? { deadline: '期限在发现日期之前，请核对（可先保存）' } : {},
    access: { read: staff, write: clerks },
  },
)
