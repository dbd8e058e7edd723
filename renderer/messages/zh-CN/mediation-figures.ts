/** 人民调解案件统计表. */
export const mediationFigures = {
  menu: '调解统计',
  title: '人民调解案件统计',
  list: '纠纷类型用',
  balance: '案件总数和结果',
  success: '调解成功率',
  share: '占比',
  tables: (title: string, list: string) => `${title} · ${list}`,
  rate: '成功 / 总数',
  compared: '总数同比',
  within: '其中：',
  rules: '怎样计数',
  charts: {
    kinds: '各类纠纷的结果',
    levels: '化解在哪一级',
    unit: '件',
  },
  caseloads: '以案定补',
  caseloadsNote: '按结案日期和主办调解员；没有定级的不计补贴。标准在设置的「单位」里。',
  mediator: '调解员',
  subsidy: '补贴（元）',
}
