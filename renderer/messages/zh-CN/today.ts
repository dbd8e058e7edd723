import { countText } from '../../kit/count'

/** The page of today. */
export const today = {
  title: (month: number, day: number, weekday: string) => `${month} 月 ${day} 日 ${weekday}`,
  empty: '档案还是空的。先导入现有的表格，或新建第一家。',
  emptyReader: '档案还是空的，请经办或主任先录入。',
  importFirst: '导入现有的表格',
  createFirst: '新建第一家',
  create: '新建商户',
  due: '今天要办',
  dueSaid: (late: number, soon: number) =>
    [late > 0 ? `${countText(late)} 件已过期` : '', soon > 0 ? `${countText(soon)} 件快到期` : '']
      .filter(Boolean)
      .join(' · '),
  nothingDue: '没有超期的，也没有快到期的。',
  /** What a line is opened for, by its register. */
  acts: {
    hazard: '去复查',
    mediationCase: '去调解',
    agreement: '去办理',
    performance: '去督促',
    pledge: '去重签',
    task: '去登记',
    licence: '记续期',
    facility: '记更换',
  },
  open: '打开',
  allDue: (more: number) => `再看 ${countText(more)} 件`,
  toExpiry: '全部到期提醒',
  badgeLate: (n: number) => `${countText(n)} 件已超期`,
  badgeChecks: (n: number) => `${countText(n)} 家 30 天内检查不合格，还没有再查`,
  badgeHazardsLate: (n: number) => `${countText(n)} 处隐患超期`,
  badgeCasesLate: (n: number) => `${countText(n)} 件调解超过期限`,
  badgeCases: (n: number) => `${countText(n)} 件待受理或调解中`,
  badgeHazards: (n: number) => `${countText(n)} 处隐患待告知或整改中`,
  wanted: '档案还缺',
  wantedHow: '点一项，列出缺它的商户；不急，知道了再补。',
  nothingWanted: '要紧的内容都齐了。',
  counts: '档案',
  byState: '商户按经营状态',
  countsHow: '点任何数字，看它由哪些记录数出来。',
  drafts: '没写完的',
  goOn: '接着写',
  lastActs: '上次做到这里',
  nothingDone: '还没有做过什么。',
  undo: '撤销',
  reallyUndo: '确定撤销',
  undone: (count: number, kept: string[]) =>
    kept.length === 0
      ? `已撤销，${countText(count)} 条记录恢复原样。`
      : `已撤销 ${countText(count)} 条；${kept.join('、')}后来又改过，没有动。`,
  backup: '备份',
  backupVerified: (at: string) => `最近一次 ${at}，已打开核对过。`,
  backupUnverified: (at: string) => `最近一次 ${at}，没有通过核对，请重新备份。`,
  backupTrouble: (why: string) => `备份读不出来：${why}`,
  faults: '修改记录核对不上，请联系维护人员。',
  recovery: '恢复单',
  recoveryMissing: '恢复单还没有收好：密码都忘了，就没有办法打开档案。',
  recoveryRenew: '换一张',
  noBackup: '还没有备份过。',
  backupNow: '立即备份',
  backingUp: '正在备份…',
  backedUp: '已备份并核对。',
  keys: 'Ctrl+N 新建商户，Ctrl+K 查找',
}
