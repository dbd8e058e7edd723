import { countText } from '../../kit/count'

/** 到期提醒: everything that ends, in one list. */
export const expiry = {
  title: '到期提醒',
  total: (n: number) => `${countText(n)} 件`,
  everything: '全部类别',
  kind: (label: string, n: number) => `${label} ${countText(n)}`,
  kinds: '类别',
  within: '时间',
  spans: { late: '已过期', 30: '30 天内', 90: '90 天内', 365: '一年内' },
  street: '所属路段',
  anyStreet: '全部路段',
  columns: { lamp: '状态', title: '内容', until: '到期日', street: '路段' },
  late: (days: number) => `过期 ${days} 天`,
  overdue: (days: number) => `超期 ${days} 天`,
  today: '今天到期',
  left: (days: number) => `还有 ${days} 天`,
  open: '打开',
  renew: '续期',
  renewTo: (title: string) => `${title}：新的到期日`,
  renewExample: '如 2027-11-25',
  renewed: (title: string, until: string) => `「${title}」已续到 ${until}`,
  nothing: '没有到期的，也没有快到期的。',
  more: (n: number) => `再看 ${countText(n)} 件`,
  exported: (file: string) => `已存为 ${file}`,
  keys: '↑↓ 选择，Enter 打开，空格 续期',
}
