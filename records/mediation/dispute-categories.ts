import type { Option } from '../kit/field'

/** A kind of dispute, and where the two other lists in use would put it. */
export interface DisputeCategory extends Option {
  /** The older list of judicial reports (司法行政旧口径, 15 kinds). */
  readonly older: string
  /** The list of 综治 reports (19 kinds). */
  readonly safety: string
}

const civil = '婚姻家庭邻里等民间纠纷'
const business = '经济活动'
const labour = '劳资'
const estate = '建筑工程质量、物业管理等'

/** 纠纷类型: the list that reports use now (domain.md 1.5, A), each kind with its place in the two others (B and C). */
export const disputeCategories: readonly DisputeCategory[] = [
  { code: 'family', label: '婚姻家庭纠纷', older: '婚姻家庭继承', safety: civil },
  { code: 'neighbour', label: '邻里纠纷', older: '邻里', safety: civil },
  { code: 'house', label: '房屋宅基地纠纷', older: '房屋宅基地', safety: '土地矿产山林水利界线权属' },
  { code: 'contract', label: '合同纠纷', older: '合同', safety: business },
  { code: 'business', label: '生产经营纠纷', older: '合同', safety: business },
  { code: 'damages', label: '损害赔偿纠纷', older: '赔偿', safety: civil },
  { code: 'land', label: '山林土地纠纷', older: '山林土地承包经营权', safety: '土地矿产山林水利界线权属' },
  { code: 'demolition', label: '征地拆迁纠纷', older: '征地拆迁', safety: '征地拆迁安置' },
  { code: 'pollution', label: '环境污染纠纷', older: '环境保护', safety: '环境污染、生态破坏' },
  { code: 'wages', label: '拖欠农民工工资纠纷', older: '劳动争议', safety: labour },
  { code: 'labour', label: '其他劳动争议纠纷', older: '劳动争议', safety: labour },
  { code: 'tourism', label: '旅游纠纷', older: '合同', safety: business },
  { code: 'online', label: '电子商务纠纷', older: '合同', safety: business },
  { code: 'consumer', label: '其他消费纠纷', older: '合同', safety: business },
  { code: 'medical', label: '医疗纠纷', older: '医患', safety: '医患' },
  { code: 'traffic', label: '道路交通事故纠纷', older: '交通事故', safety: '其他' },
  { code: 'property', label: '物业纠纷', older: '物业', safety: estate },
  { code: 'other', label: '其他纠纷', older: '其他', safety: '其他' },
]

/** The lists that a report may sort disputes by. */
export const categoryLists = [
  { code: 'now', label: '现行统计口径' },
  { code: 'older', label: '旧口径（15 类）' },
  { code: 'safety', label: '综治口径（19 类）' },
] as const
export type CategoryList = (typeof categoryLists)[number]['code']

/** The heading that a kind of dispute stands under in a list. */
export function headingOf(category: DisputeCategory, list: CategoryList): string {
  return list === 'now' ? category.label : category[list]
}
