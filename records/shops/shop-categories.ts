import type { Option } from '../kit/field'

/** 业态: the usual list, consistent with common street ledgers. Codes are stored and never change. */
export const shopCategories: readonly Option[] = [
  { code: 'catering', label: '餐饮', also: ['餐馆', '饭店', '餐饮服务', '餐饮业', '小餐饮'] },
  { code: 'snacks', label: '小吃/夜宵', also: ['小吃', '夜宵', '小吃店', '烧烤'] },
  {
    code: 'grocery',
    label: '食品零售/超市便利店',
    also: ['超市', '便利店', '食品零售', '食品', '副食', '副食店', '小超市', '小商店'],
  },
  { code: 'fresh', label: '生鲜果蔬', also: ['水果', '水果店', '蔬菜', '生鲜', '果蔬'] },
  { code: 'tobacco', label: '烟酒茶', also: ['烟酒', '烟酒店', '茶叶', '茶叶店'] },
  { code: 'clothing', label: '服装鞋帽', also: ['服装', '服装店', '鞋帽', '服饰'] },
  { code: 'household', label: '日用百货', also: ['百货', '日用品', '日杂'] },
  { code: 'hardware', label: '五金建材', also: ['五金', '五金店', '建材'] },
  { code: 'pharmacy', label: '药店', also: ['药房', '大药房'] },
  { code: 'clinic', label: '诊所', also: ['医疗', '口腔诊所', '门诊'] },
  { code: 'hair', label: '美容美发', also: ['理发', '美发', '美容', '理发店'] },
  { code: 'bath', label: '洗浴足疗', also: ['洗浴', '足疗', '足浴'] },
  { code: 'hotel', label: '旅馆民宿', also: ['旅馆', '宾馆', '酒店', '民宿', '住宿'] },
  { code: 'netcafe', label: '网吧/电竞', also: ['网吧', '电竞'] },
  { code: 'leisure', label: 'KTV/棋牌/台球', also: ['KTV', '棋牌', '棋牌室', '台球', '娱乐', '歌舞娱乐'] },
  { code: 'training', label: '教育培训/托管', also: ['教育培训', '培训', '托管', '教育'] },
  { code: 'kindergarten', label: '幼儿园' },
  { code: 'digital', label: '通讯数码', also: ['手机', '手机店', '通讯', '数码'] },
  { code: 'vehicle', label: '汽修洗车/电动车', also: ['汽修', '洗车', '修车', '电动车', '汽修洗车'] },
  { code: 'courier', label: '快递物流', also: ['快递', '物流', '快递点'] },
  { code: 'laundry', label: '洗衣', also: ['干洗', '洗衣店'] },
  { code: 'printing', label: '打印广告', also: ['打印', '广告', '图文', '复印'] },
  { code: 'pets', label: '宠物', also: ['宠物店'] },
  { code: 'realty', label: '房产中介', also: ['中介', '房产'] },
  { code: 'finance', label: '金融网点', also: ['银行', '保险'] },
  { code: 'recycling', label: '废品回收', also: ['废品收购', '回收'] },
  { code: 'workshop', label: '小作坊', also: ['作坊', '加工'] },
  { code: 'other', label: '其他', also: ['其它'] },
  { code: 'vacant', label: '空置' },
]

/** 九小场所: the nine kinds of small premises of the fire checks. */
export const nineSmallKinds: readonly Option[] = [
  { code: 'none', label: '不属于', also: ['否', '无', '非九小'] },
  { code: 'store', label: '小商店' },
  { code: 'catering', label: '小餐饮' },
  { code: 'hotel', label: '小旅馆' },
  { code: 'netcafe', label: '小网吧' },
  { code: 'entertainment', label: '小歌舞娱乐' },
  { code: 'beauty', label: '小美容洗浴', also: ['小美容洗浴休闲'] },
  { code: 'school', label: '小学校幼儿园/培训', also: ['小学校', '小培训'] },
  { code: 'clinic', label: '小诊所' },
  { code: 'workshop', label: '小生产加工' },
]
