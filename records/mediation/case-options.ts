import type { Option } from '../kit/field'

/** 案件来源, as the statutory sheet counts it (domain.md 1.6). */
export const caseSources: readonly Option[] = [
  { code: 'applied', label: '当事人申请', also: ['依申请'] },
  { code: 'own', label: '主动调解', also: ['人民调解委员会主动调解', '主动'] },
  { code: 'court', label: '法院移送', also: ['法院'] },
  { code: 'procuratorate', label: '检察院移送', also: ['检察院'] },
  { code: 'police', label: '公安机关移送', also: ['公安机关', '派出所移送'] },
  { code: 'petition', label: '信访部门移送', also: ['信访部门'] },
  { code: 'others', label: '其他部门移送', also: ['其他部门'] },
]

/** Sources in which another body handed the dispute over (接受委托移送). */
export const handedOver: readonly string[] = ['court', 'procuratorate', 'police', 'petition', 'others']

/** How the office came to know of it; what the law calls its source is asked apart. */
export const caseChannels: readonly Option[] = [
  { code: 'door', label: '上门' },
  { code: 'hotline', label: '热线来电' },
  { code: 'petition', label: '信访诉求' },
  { code: 'shop', label: '商户档案' },
  { code: 'round', label: '网格走访' },
  { code: 'letter', label: '来函' },
  { code: 'other', label: '其他' },
]

/** 不予受理: matters that the law keeps for other bodies or that others have in hand. */
export const refusalReasons: readonly Option[] = [
  { code: 'reserved', label: '法律规定由专门机关管辖处理' },
  { code: 'barred', label: '法律禁止采用民间调解方式解决' },
  { code: 'elsewhere', label: '法院或公安机关等已经受理或处理' },
  { code: 'notCivil', label: '不属于民间纠纷' },
  { code: 'noParty', label: '没有明确的被申请人' },
  { code: 'other', label: '其他' },
]

export const agreementForms: readonly Option[] = [
  { code: 'written', label: '书面协议', also: ['书面'] },
  { code: 'oral', label: '口头协议', also: ['口头'] },
]

/** 化解层级: where it ended, from the stair to the district (小事不出村，大事不出镇). */
export const endLevels: readonly Option[] = [
  { code: 'household', label: '户' },
  { code: 'group', label: '组' },
  { code: 'community', label: '社区' },
  { code: 'subdistrict', label: '街道' },
  { code: 'above', label: '街道以上' },
]

/** 难易程度 (以案定补); what a grade means and earns is the office's own rule. */
export const difficulties: readonly Option[] = [
  { code: 'simple', label: '简单' },
  { code: 'ordinary', label: '一般' },
  { code: 'hard', label: '重大疑难' },
]

export const outcomes: readonly Option[] = [
  { code: 'settled', label: '调解成功' },
  { code: 'failed', label: '调解不成' },
  { code: 'withdrawn', label: '申请人撤回' },
  { code: 'declined', label: '当事人拒绝' },
  { code: 'refused', label: '不予受理' },
]

export const fulfilments: readonly Option[] = [
  { code: 'self', label: '自动履行' },
  { code: 'urged', label: '督促后履行' },
  { code: 'partly', label: '部分履行' },
  { code: 'none', label: '没有履行' },
]

/** What the mediation kept from happening; reports count it (防止激化). */
export const averted: readonly Option[] = [
  { code: 'suicide', label: '防止引起自杀' },
  { code: 'crime', label: '防止转化为刑事案件' },
  { code: 'petition', label: '防止群体性上访' },
  { code: 'brawl', label: '防止群体性械斗' },
]

/** 保管期限: the law fixes none (domain.md 6); the office chooses. */
export const keepingPeriods: readonly Option[] = [
  { code: 'forever', label: '永久' },
  { code: 'long', label: '长期' },
  { code: 'thirty', label: '30年' },
  { code: 'ten', label: '10年' },
  { code: 'short', label: '短期' },
]
