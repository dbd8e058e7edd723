import type { Option } from '../kit/field'
import {
  attachments,
  choice,
  count,
  creditCode,
  date,
  longText,
  measure,
  personName,
  phone,
  reference,
  text,
  yesNo,
} from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'
import { nineSmallKinds, shopCategories } from './shop-categories'

export const shopStates: readonly Option[] = [
  { code: 'open', label: '营业', also: ['正常', '正常营业', '在营', '开业', '营业中', '存续', '在业', '开门'] },
  { code: 'paused', label: '歇业', also: ['停业', '关门', '暂停营业', '停业整顿', '装修', '装修中'] },
  { code: 'transferred', label: '转让', also: ['转让中', '已转让'] },
  { code: 'vacant', label: '空置', also: ['空', '空铺', '空店', '闲置', '待租', '招租'] },
  {
    code: 'closed',
    label: '已关闭',
    also: [
      '关闭',
      '倒闭',
      '注销',
      '已注销',
      '吊销',
      '已吊销',
      '搬走',
      '已搬走',
      '搬迁',
      '已搬迁',
      '撤店',
      '已撤店',
      '拆迁',
      '已拆迁',
    ],
  },
]

/** States in which nobody trades: nothing is asked of such a shop. */
export const idleStates: readonly string[] = ['vacant', 'closed']

const tenures: readonly Option[] = [
  { code: 'rented', label: '租赁', also: ['租', '承租', '租用', '出租'] },
  { code: 'owned', label: '自有', also: ['自有房', '自有产权'] },
]

const sides: readonly Option[] = [
  { code: 'odd', label: '单号侧', also: ['单号', '单'] },
  { code: 'even', label: '双号侧', also: ['双号', '双'] },
]

const gasKinds: readonly Option[] = [
  { code: 'none', label: '不用燃气', also: ['无', '不使用'] },
  { code: 'piped', label: '管道燃气', also: ['管道', '天然气'] },
  { code: 'bottled', label: '瓶装燃气', also: ['瓶装', '液化气', '瓶装液化气'] },
]

/** 一店一档: one file per shop. To add a field: a line here and one migration in db/migrations. */
export const shop = register(
  'shop',
  '商户档案',
  {
    // 基本
    code: text('店铺编号', { max: 40, also: ['编号', '档案编号', '商铺编号', '店铺号'] }),
    name: text('店招名称', {
      required: true,
      max: 60,
      also: [
        '店招',
        '店名',
        '店铺名称',
        '商户名称',
        '商铺名称',
        '门店名称',
        '招牌',
        '字号',
        '商户名',
        '商铺名',
        '店铺名',
        '店面名称',
        '商家名称',
        '店铺',
        '店面',
        '商铺',
        '门店',
        '商家',
        '商户',
        '户名',
        '名称',
        '单位名称',
      ],
    }),
    licensedName: text('注册名称', { max: 100, also: ['执照名称', '营业执照名称', '登记名称', '企业名称'] }),
    creditCode: creditCode('统一社会信用代码', {
      also: [
        '信用代码',
        '社会信用代码',
        '统一信用代码',
        '营业执照号',
        '营业执照编号',
        '营业执照注册号',
        '执照号',
        '注册号',
        '执照号码',
      ],
    }),
    category: choice('业态', shopCategories, {
      also: [
        '经营类别',
        '类别',
        '行业',
        '经营范围',
        '经营项目',
        '行业类别',
        '经营业态',
        '经营类型',
        '类型',
        '业态类别',
      ],
    }),
    nineSmall: choice('九小场所', nineSmallKinds, { also: ['是否九小', '九小类别', '九小场所类别'] }),
    section: reference('所属路段', 'streetSection', { also: ['路段', '街道', '街路', '所在路段', '路名', '街巷'] }),
    door: text('门牌', { max: 40, also: ['门牌号', '门牌号码', '号', '铺号'] }),
    address: text('地址', {
      max: 120,
      also: ['经营地址', '详细地址', '店铺地址', '经营场所', '经营地点', '门牌地址', '地址门牌', '地点', '住所'],
    }),
    group: reference('所属片组', 'shopGroup', { also: ['片组', '所属网格', '网格', '小组', '所属小组'] }),
    area: measure('建筑面积', {
      unit: '㎡',
      also: ['面积', '经营面积', '营业面积'],
    }),
    floor: text('楼层', { max: 20, also: ['所在楼层', '层数'] }),
    tenure: choice('房屋性质', tenures, { also: ['租/自有', '自有/租赁', '产权', '房屋权属', '租赁情况'] }),
    status: choice('经营状态', shopStates, { initial: 'open', also: ['状态', '营业状态', '经营情况', '是否营业'] }),
    openedOn: date('开业日期', {
      also: ['开业时间', '开店时间', '开店日期', '开张日期', '入驻时间', '成立日期', '注册日期'],
    }),
    side: choice('街面一侧', sides, { also: ['单双号'] }),
    position: count('街面次序', { help: '在街面图上拖动即可，不必填写' }),
    frontage: measure('门面宽', { unit: '米', also: ['门面宽度', '沿街长度', '责任区长'] }),
    dutyDepth: measure('责任区纵深', { unit: '米', also: ['责任区宽'] }),
    dutyBounds: text('责任区四至', { max: 100 }),
    photos: attachments('照片'),
    files: attachments('附件'),
    // 人
    operator: personName('经营者', {
      personal: '联系商户',
      also: [
        '经营者姓名',
        '经营人',
        '负责人',
        '负责人姓名',
        '法定代表人',
        '法定代表人姓名',
        '法人姓名',
        '法人',
        '法人代表',
        '店主',
        '老板',
        '户主',
        '业主姓名',
        '业主名字',
        '业主',
        '联系人',
      ],
    }),
    operatorSince: date('接手日期', { help: '现在的经营者从哪天起经营，更换经营者时自动填写', also: ['现经营者自'] }),
    phone: phone('联系电话', {
      personal: '联系商户',
      also: ['经营者电话', '手机', '手机号', '手机号码', '电话', '电话号码', '联系方式', '负责人电话'],
    }),
    landlord: personName('房东', { personal: '联系房东', also: ['房东姓名', '产权人', '出租人', '房主'] }),
    landlordPhone: phone('房东电话', {
      personal: '联系房东',
      also: ['房东联系电话', '房东手机', '房东联系方式', '房主电话', '产权人电话', '出租人电话', '出租人联系电话'],
    }),
    staffCount: count('从业人数', {
      unit: '人',
      also: ['从业人员', '从业人员数', '员工数', '员工人数', '从业人员数量', '用工人数', '员工', '人数'],
    }),
    fireSafetyPerson: personName('消防安全责任人', {
      personal: '落实消防责任',
      also: ['消防责任人', '消防安全负责人', '消防负责人', '消防安全管理人', '安全责任人'],
    }),
    volunteer: yesNo('志愿者', { also: ['是否志愿者'] }),
    note: longText('备注', { max: 2000, also: ['说明', '其他'] }),
    // 安全
    extinguishers: count('灭火器', { unit: '具', also: ['灭火器数量', '灭火器数'] }),
    extinguishersUntil: date('灭火器有效期至', { also: ['灭火器到期', '灭火器有效期'] }),
    emergencyLights: yesNo('应急照明', { also: ['应急灯'] }),
    smokeAlarm: yesNo('独立烟感', { also: ['烟感', '烟感报警器'] }),
    gas: choice('燃气', gasKinds, { also: ['燃气类型', '用气类型'] }),
    livesIn: yesNo('店内住人', { also: ['是否住人', '三合一', '住人'] }),
    secondExit: yesNo('第二出口', { also: ['有无第二出口'] }),
    ebikeInside: yesNo('室内有电动车', { also: ['室内停放或充电电动车', '电动车充电', '电动车'] }),
    camera: yesNo('店内有监控', { also: ['监控'] }),
  },
  {
    unit: '家',
    title: (s) => s.name,
    hint: (s, titleOf) => [shopPlace(s, titleOf), s.operator].filter(Boolean).join(' · '),
    search: [
      'name',
      'licensedName',
      'code',
      'operator',
      'phone',
      'creditCode',
      'section',
      'door',
      'address',
      'landlord',
      'landlordPhone',
    ],
    list: ['section', 'door', 'name', 'category', 'operator', 'phone', 'status'],
    filters: [
      'section',
      'group',
      'category',
      'status',
      'nineSmall',
      'tenure',
      'openedOn',
      'gas',
      'livesIn',
      'extinguishersUntil',
    ],
    sorts: ['section', 'door', 'name', 'category', 'operator', 'status', 'code', 'area', 'openedOn', 'staffCount'],
    form: [
      {
        title: '基本',
        fields: [
          'name',
          'licensedName',
          'creditCode',
          'category',
          'section',
          'door',
          'address',
          'group',
          'area',
          'floor',
          'tenure',
          'status',
          'openedOn',
          'nineSmall',
          'code',
        ],
      },
      {
        title: '门面',
        fields: ['side', 'frontage', 'dutyDepth', 'dutyBounds', 'position'],
      },
      {
        title: '人员',
        fields: [
          'operator',
          'phone',
          'operatorSince',
          'landlord',
          'landlordPhone',
          'staffCount',
          'fireSafetyPerson',
          'volunteer',
          'note',
        ],
      },
      {
        title: '安全',
        fields: [
          'extinguishers',
          'extinguishersUntil',
          'emergencyLights',
          'smokeAlarm',
          'gas',
          'livesIn',
          'secondExit',
          'ebikeInside',
          'camera',
        ],
      },
      { title: '照片与附件', fields: ['photos', 'files'] },
    ],
    wanted: ['creditCode', 'category', 'section', 'door', 'operator', 'phone', 'fireSafetyPerson'],
    expires: ['extinguishersUntil'],
    warn: (s) => ({
      ...(s.status === 'vacant' &&
        s.operator !== null && { operator: '经营状态是空置，却填了经营者，请核对（可先保存）' }),
      ...(s.livesIn === true &&
        s.gas !== null &&
        s.gas !== 'none' && { livesIn: '用燃气的店内严禁住人，请核对并督促搬离' }),
    }),
    number: { field: 'code', format: (year, n) => `${year}-${String(n).padStart(4, '0')}` },
    keys: [['creditCode'], ['name', 'address'], ['name', 'section', 'door']],
    access: { read: staff, write: clerks },
  },
)

/** 永兴路 12号: section and door as people say them, or the address as it was written. */
export function shopPlace(
  s: { section: string | null; door: string | null; address: string | null },
  titleOf: (id: string) => string,
): string {
  // A section without a door, or a door without a section, says less than the address that was written down.
  if (!(s.section && s.door) && s.address) return s.address
  return [s.section ? titleOf(s.section) : '', s.door ?? ''].filter(Boolean).join(' ')
}
