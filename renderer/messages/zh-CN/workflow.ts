/** The acts that move a record from state to state, on any register. */
export const workflow = {
  next: '办理',
  reason: '原因',
  reasonMissing: '请写明原因',
  missing: (label: string) => `请填写${label}`,
  send: (act: string) => `确定${act}`,
  close: '先不办',
  done: (act: string, title: string) => `「${title}」已${act}`,
  mayNot: '你的身份只能查看，办理请找主任或经办。',
  archived: '已经归档，恢复后才能办理。',
  waits: '先处理下面的提示，再来办理。',
  stale: '您填写期间这条记录被改过，已换成现在的内容；您填的还在，请看过后再办。',
  late: (days: number) => `超期 ${days} 天`,
  today: '今天到期',
  left: (days: number) => `还有 ${days} 天`,
}
