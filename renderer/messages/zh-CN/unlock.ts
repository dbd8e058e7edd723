/** The lock. */
export const unlock = {
  person: '姓名',
  password: '密码',
  open: '打开',
  opening: '正在打开…',
  offline: '档案在这台电脑上加密保存，不联网。',
  restarted: '后台程序出错，已重新启动。已保存的都在，没有保存的还在草稿里；请重新输入密码。',
  forgotten: '忘记密码',
  wait: (seconds: number) => `密码错了几次，请 ${seconds} 秒后再试。`,
  recoverHow: '自己的密码忘了，请主任在设置里重设；主任也忘了，就用恢复单上的恢复码设新密码。',
  codeHelp: '大小写、空格、横线都不要紧。',
  codeMissing: '请照恢复单输入恢复码。',
  recover: '设新密码并打开',
}
