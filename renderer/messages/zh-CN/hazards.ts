import { countText } from '../../kit/count'

/** 隐患: the due list, the page of one hazard, its papers and their wording. */
export const hazards = {
  create: '登记隐患',
  newTitle: '新隐患',
  newNote: '只有隐患描述和发现日期必填；存好后再办「告知」，或当场整改。',
  firstStep: '还没有隐患。检查中发现的，在这里登记。',
  piles: '隐患按办理情况',
  pile: (label: string, count: number | undefined) => (count === undefined ? label : `${label} ${countText(count)}`),
  street: '（路面）',
  nothingOpen: '这里没有隐患。',
  deadline: (day: string) => `期限 ${day}`,
  foundOn: (day: string) => `${day} 发现`,
  printNotices: '打印告知书',
  solveSeveral: '登记整改完成',
  solveTitle: (n: number) => `登记 ${countText(n)} 处整改完成`,
  solveSure: '确定登记',
  solved: (sentence: string) => `${sentence}，可撤销`,
  issuedNow: (n: number) => `已签发 ${countText(n)} 份，并存入档案`,
  issuedBefore: (titles: readonly string[]) =>
    `${titles.slice(0, 3).join('、')}${titles.length > 3 ? `等 ${countText(titles.length)} 份` : ''}以前签发过，没有重印`,
  listKeys: '↑↓ 选择，空格勾选，Shift 连选，Enter 打开，Ctrl+N 登记隐患',

  // one hazard
  recheck: '复查',
  recheckSend: '记下复查',
  rechecked: (title: string) => `「${title}」的复查已记下`,
  rechecks: (n: number) => `复查 ${n}`,
  noRechecks: '还没有复查。',
  recheckRecord: '复查记录',
  papers: '文书',
  steps: '办理经过',
  history: '这处隐患的来往',
  before: '整改前',
  after: '整改后',
  pictures: '整改前后',
  noPicture: '没有照片',
  found: '发现',
  told: '告知',
  report: '上报',
  solvedStep: '整改完成',
  due: '期限',

  // papers
  notice: '打印告知书',
  letter: '打印上报函',
  issuedParts: (n: number) => `已签发 ${n}`,
  noticeChanged: '登记的内容在告知书签发之后改过。已签发的那一份不会变；需要告知新的内容，可以另签一版。',
  letterChanged: '登记的内容在上报函签发之后改过。已签发的那一份不会变；需要时可以另签一版。',
  noticeTakenBack: '告知已经撤销，签发过的告知书仍留在「已签发」里；再办「告知」会取新的编号。',
  letterTakenBack: '上报已经撤销，签发过的上报函仍留在「已签发」里。',
  renew: '另签一版',

  // wording
  wordingTitle: '隐患文书的用语',
  wordingCommunity: '居委会的文书写「告知」「督促整改」；责令和处罚是有权部门的事，拒不整改的请上报。',
  wordingSubdistrict: '街道办事处依照省里的决定取得行政处罚权的，可以用《责令限期整改通知书》，依据由经办手填。',
  wordingOrders: '本单位有行政处罚权，文书用「责令限期整改」',
  wordingSaved: (orders: boolean) =>
    orders ? '以后的隐患文书写「责令限期整改」' : '以后的隐患文书写「告知」「督促整改」',
  wordingReader: '用语由主任设定。',
}
