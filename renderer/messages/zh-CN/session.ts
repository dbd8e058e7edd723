/** 笔录: a session or an inquiry at the table. */
export const session = {
  mediator: '调解员',
  inquirer: '调查人',

  // head
  nth: (n: number) => `第 ${n} 次调解`,
  inquiry: '调查记录',
  from: (when: string) => `${when} 起`,
  told: '已告知权利义务 ✓',
  untold: '还没有告知权利义务',
  present: (names: string) => `到场：${names}`,
  asked: (names: string) => `被调查人：${names}`,
  nobodyAsked: '没有写被调查人',
  nobodyCame: '没有写到场当事人',
  whoCame: '谁到场了',
  whoJoined: '谁来参加了',
  others: (names: string) => `参加：${names}`,
  recorder: (name: string) => `记录：${name}`,
  editHead: '改抬头',
  closeHead: '收起抬头',
  head: '笔录抬头',

  // buttons of the page
  back: '回案件',
  cover: '遮屏',
  caucus: '背靠背记录（另存，不打印）',
  print: '打印签字',
  end: '结束本次',

  // lines
  lines: '笔录内容',
  noLines: '还没有内容。打一句，按 Enter 记下，接着打对方的回答。',
  lineOf: (speaker: string) => `${speaker}说的话`,
  typing: '正在记的一句',
  edit: (speaker: string, text: string) => `修改：${speaker}：${text}`,
  editing: '改这一句',
  saveLine: '改好',
  strike: '划掉这句',
  leave: '不改了',
  struck: (text: string) => `已划掉「${text}」`,
  unstrike: '恢复',
  earlier: (when: string) => `上次没打完的一句（${when}），已放回来`,
  dropEarlier: '不要了',
  elsewhere: (text: string, when: string) => `另一份笔录里还有一句没打完（${when}）：「${text}」`,
  goThere: '到那份笔录接着写',
  dropThere: '不要那一句了',
  stuck: (n: number) => `有 ${n} 句还没有记进档案，内容都在`,
  again: '再记一次',
  who: '谁在说',
  keyNext: '记下，换人说',
  keyUp: '改上一句',
  keyPhrase: '常用语',
  keyWho: '谁在说',
  kept: '每句随打随存，断电不丢',
  locked: '案件已经归档，笔录只能看。',

  // phrases
  phrases: '常用语',
  phraseFilter: '打几个字挑一条，Enter 放进这一句',
  noPhrase: '没有这样的常用语。',
  ownPhrases: '增改常用语',

  // cover
  covered: '遮屏',
  uncover: '按 F8 或 Esc 回来',

  // the end
  endTitle: '结束本次',
  endSave: '记下结束',
  endClose: '接着记',
  ended: (when: string) => `本次已于 ${when} 结束`,

  // beside
  dossier: '卷宗还缺',
  here: '已有',
  notYet: '未到',
  underWay: '本次进行中',
  onAgreement: '达成协议时',
  onAgreementNote: '协议书会带出双方情况、争议事项和金额，由你逐条核对。程序不替任何人签名。',
  openAgreement: '打开协议',
  written: '起草协议书',
  oral: '口头协议登记',
  failed: '调解不成，终止',
  gone: '这份笔录不在本案里，请回到案件重新打开。',
  keys: 'Enter 记下，Alt+1–9 谁在说，↑ 改上一句，Ctrl+/ 常用语，F8 遮屏，Esc 回案件',
}
