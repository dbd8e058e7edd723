/** 调解协议: the editor of an agreement. */
export const agreement = {
  written: '人民调解协议书',
  oral: '口头协议登记',
  none: '本案还没有协议。先选形式：当事人要求、没有当场履行完的，或者重大疑难的，应当用书面协议。',
  drawWritten: '起草协议书',
  registerOral: '登记口头协议',
  back: '回案件',
  print: '打印协议',
  toCase: '到案件办理「达成协议」',
  locked: '案件已经归档，协议只能看。',
  sheetKeys: 'Tab 跳到下一处空，Ctrl+S 保存，Esc 回案件',

  // parts, in the order of the paper
  head: '协议形式和编号',
  parties: '当事人情况',
  partiesNote: '照当事人登记打印，民族一栏留空手填。要改请到案件的「当事人」里改。',
  byHand: '留空手填',
  what: '争议事项和协议内容',
  money: '协议金额和份数',
  inWords: '大写',
  performances: '履行事项',
  signing: '签名与生效',
  court: '司法确认',
  blankList: '没有填的空',
  blanks: (n: number) => `还有 ${n} 处空没有填，按 Tab 跳到下一处`,

  // proposals
  propose: (what: string) => `建议：${what}`,
  take: '填入',
  copies: (n: number) => `${n} 份（当事人 ${n - 1} 方和调解委员会各一份）`,
  lastSigned: (day: string) => `${day}（各方都已签名，这是最后一位的日期）`,
  unsigned: (names: readonly string[]) => `还没有签名日期：${names.join('、')}`,
  signs: (name: string) => `${name} 签名`,
  signedHelp: '各方的签名日期是本人签名、盖章或按指印的日子，记在当事人名下，改好即存。',

  // effect
  effective: (day: string) => `协议自 ${day} 起生效`,
  effectiveWritten: '人民调解法第二十九条：各方当事人签名、盖章或按指印，调解员签名并加盖印章之日',
  effectiveOral: '人民调解法第三十条：口头协议自各方达成协议之日',
  notYet: (lacking: readonly string[]) => `还没有生效，缺：${lacking.join('、')}`,
  allSigned: '当事人全部签名日期',
  mediatorSigned: '调解员签名日期',
  sealed: '加盖印章日期',
  agreed: '达成协议日期',
  confirmBy: (day: string, left: number) =>
    left >= 0 ? `要申请司法确认的，${day} 前提出，还有 ${left} 天` : `申请司法确认的期限 ${day} 已过`,
  confirmLaw: '人民调解法第三十三条：自协议生效之日起三十日内，双方共同申请',
  notForCourt:
    '下列不受理确认（民事诉讼法解释第三百五十五条）：确认婚姻、亲子、收养等身份关系是否成立的；适用其他特别程序、公示催告程序、破产程序审理的；涉及物权、知识产权确权的。',

  // instalments
  byMonth: '按月分期',
  monthly: '按月分期',
  total: '总额（元）',
  count: '期数',
  first: '首期应履行日期',
  who: '由谁履行',
  nobody: '不写',
  instalment: (n: number, amount: string, day: string) => `第 ${n} 期 ${amount} 元，${day} 前`,
  writeDown: (n: number) => `登记这 ${n} 期`,
  writtenDown: (n: number) => `已登记 ${n} 期，可在下面逐期改`,
  badTotal: '请填写总额，如 3000 或 3000.50',
  badCount: (most: number) => `期数请填 2 到 ${most}`,
  badFirst: '请填写首期日期，如 2026-12-10',
  tooSmall: '总额不够分成这么多期，请减少期数',

  // beside
  history: '协议的来往',
  checks: '逐项核对',
  allGood: '法定内容、金额、日期、份数都对得上。',
  goThere: (sentence: string) => `去改：${sentence}`,
  clauses: '协议条款',
  clauseFilter: '找条款',
  clauseNote: '点一条，放到「协议内容」末尾；＿＿＿ 用 Tab 逐处填。',
  noClause: '没有这样的条款。',
  ownClauses: '增改条款',
}
