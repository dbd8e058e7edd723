import { countText } from '../../kit/count'

/** Words of the shared parts: sheets, lists, histories. */
export const kit = {
  // controls
  yes: '是',
  no: '否',
  noSuchOption: (label: string, typed: string) =>
    typed ? `${label}里没有「${typed}」，请选一项；原话可写进备注` : '没有这一项',
  looking: '正在查找…',
  noSuchRecord: (register: string) => `没有找到，请先到「${register}」里新建`,
  makeRecord: (name: string) => `＋ 新建「${name}」`,
  reveal: '显示',
  maskedNote: '中间几位已隐去，按「显示」可看全并修改，查看会留下记录',
  unknown: '未填',

  // sheets
  back: '回名册',
  save: '保存',
  saved: (title: string) => `「${title}」已保存`,
  created: (title: string) => `已新建「${title}」`,
  notSaved: (faults: number) => `没有保存：${faults} 处要改`,
  nothingChanged: '没有改动，不用保存',
  unsaved: '有改动未保存',
  readerKeys: 'Esc 返回',
  sheetKeys: 'Enter 下一格，Shift+Enter 上一格，Ctrl+S 保存，Esc 返回',
  sheetNote: 'Enter 到下一格，Shift+Enter 回上一格；输入随时留底，断电不丢。',
  wanted: (labels: readonly string[]) => `还缺：${labels.join('、')}。`,
  draftOffer: (title: string, at: string) => `上次没有保存的${title ? `「${title}」` : '内容'}（${at}）`,
  draftHolds: (labels: readonly string[]) =>
    labels.length > 4 ? `${labels.slice(0, 4).join('、')}等 ${labels.length} 项` : labels.join('、'),
  draftTake: '继续填写',
  draftDrop: '放弃',
  draftKeepApart: '先存下它，再建新的',
  draftStays: '没写完的留在「今日」，随时可以接着写',

  // somebody else has saved
  staleTitle: '您填写期间，这份档案已被改过；您填的内容还在，请看过后再保存。',
  staleNoConflict: '改的不是同一项，两边的改动都会保留。',
  staleField: '项目',
  staleMine: '您填的',
  staleNow: '现在的',
  useMine: '用我的',
  useNow: '用现在的',
  staleGoOn: '合在一起，回到表上保存',

  twin: (unit: string, title: string, hint: string, why: string) =>
    `可能已经有这一${unit}：${title}${hint && `（${hint}）`}，${why}。`,

  // archiving
  takeAway: '撤去',
  archive: '归档',
  restore: '恢复',
  archived: '已归档',
  archivedOf: (register: string) => `${register}（已归档）`,
  archiveAsk: '归档后不再列在名册里，内容和来往都保留，随时可以恢复。',
  archiveReason: '归档原因（可不填）',
  archiveNot: '不归档',
  archiveDone: (title: string) => `「${title}」已归档`,
  restoreDone: (title: string) => `「${title}」已恢复`,

  // history and acts
  todayAt: (time: string) => `今天 ${time}`,
  older: '更早的来往',
  historyUnread: '来往记录没有读出来，请返回后再打开。',
  lastAct: (sentence: string, at: string) => `上一步：${sentence}（${at}）`,
  undo: '撤销',
  undoMany: (count: number) => `撤销这 ${countText(count)} 条？`,
  undoSure: '确定撤销',
  undoNot: '不撤销',
  undone: (sentence: string) => `已撤销：${sentence}`,
  undoneBut: (sentence: string, undone: number, kept: readonly string[]) =>
    `已撤销：${sentence}，恢复 ${countText(undone)} 条；${kept.slice(0, 3).join('、')}${kept.length > 3 ? `等 ${countText(kept.length)} 条` : ''}后来又改过，保持现在的内容`,
  nothingToUndo: '这里没有您还可以撤销的操作',
  redo: '恢复刚才撤销的',
  redone: (sentence: string) => `已恢复：${sentence}`,
  progress: (what: string, done: number, total: number) =>
    done < total
      ? `${what} ${countText(done)} / ${countText(total)}`
      : `${what} ${countText(total)} / ${countText(total)}，正在整理成文件…`,
  cancel: '取消',

  // lists
  listKeys: '↑↓ 选择，空格勾选，Shift 连选，Enter 打开，Ctrl+F 筛选',
  count: (n: number, unit: string) => `${countText(n)} ${unit}`,
  narrow: '名称、人名、电话尾号、拼音',
  findIn: (label: string) => `查${label}`,
  moreFilters: '＋ 条件',
  withoutFilter: (label: string) => `去掉条件：${label}`,
  noFilters: '清除条件',
  withoutWords: (typed: string) => `去掉「${typed}」`,
  filterAny: (labels: readonly string[]) =>
    labels.length > 3 ? `${labels.slice(0, 2).join('、')}等 ${labels.length} 项` : labels.join('、'),
  filterIs: (label: string, answers: readonly string[]) => `${label}：${answers.join('、')}`,
  filterEmpty: (label: string) => `${label}未填`,
  filterRange: (label: string, from: string | undefined, to: string | undefined) =>
    from && to ? `${label} ${from} 至 ${to}` : from ? `${label} ${from} 起` : `${label} ${to ?? ''} 止`,
  notKnownYet: '未填的',
  dateExample: '如 2021-03-05',
  rangeFrom: '从',
  rangeTo: '至',
  apply: '确定',
  view: (name: string | undefined) => `视图${name ? `：${name}` : ''} ▾`,
  everything: '全部',
  viewName: '给现在的条件起个名字',
  keepView: '存为视图',
  dropView: (name: string) => `删去视图「${name}」`,
  columns: '列 ▾',
  columnsOf: (register: string) => `${register}的列`,
  viewsOf: (register: string) => `${register}的视图`,
  filterBy: (label: string) => `按${label}挑选`,
  columnForward: (label: string) => `「${label}」前移`,
  usualColumns: '恢复常用的列',
  dragWidth: '拖动改列宽',
  tickRow: '勾选',
  tickAll: '全部勾选',
  tickAllFound: (total: number, unit: string) => `全选 ${countText(total)} ${unit}`,
  untick: '不选了',
  ticked: (n: number, unit: string) => `已选 ${countText(n)} ${unit}`,
  withTicked: '对所选的操作',
  nothingFound: '没有符合条件的。',
  nothingArchived: '没有归档的。',
  readAgain: '再读一次',
  peek: '所选一行的情况',
  open: '打开',
  close: '关闭',

  // workbooks
  export: '导出',
  exportTicked: '导出所选',
  exportPlain: '存为 Excel 表格',
  exportMasked: '存为 Excel 表格（电话隐去中间四位）',
  exportFull: '存为 Excel 表格（电话完整，只在办公室内用）',
  exported: (file: string) => `已存为 ${file}`,

  // bulk edit
  bulkEdit: '批量修改',
  bulkTitle: (n: number, unit: string) => `批量修改 ${countText(n)} ${unit}`,
  bulkField: '选择项目',
  bulkTo: '改为',
  bulkLook: '看看会改哪些',
  bulkWould: (count: number, changes: number, shown: number, unit: string) =>
    changes === 0
      ? `所选 ${countText(count)} ${unit}都已经是这样，不用改。`
      : `所选 ${countText(count)} ${unit}中，${countText(changes)} ${unit}会改动${changes > shown ? `（列出前 ${shown} ${unit}）` : ''}；改后可以一次撤销。`,
  bulkDo: (changes: number, unit: string) => `修改 ${countText(changes)} ${unit}`,
  bulkDone: (sentence: string) => `${sentence}，可撤销`,

  // rows that belong to a record
  add: (label: string) => `＋ ${label}`,
  edit: '修改',
  none: (label: string) => `还没有${label}。`,
  moreRows: (n: number) => `再看 ${countText(n)} 条`,
}
