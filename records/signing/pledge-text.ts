import type { Option } from '../kit/field'
import { choice, count, date, longText, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

/** The papers that a shop may sign; an office asks for those that it keeps a text of. */
export const pledgeKinds: readonly Option[] = [
  { code: 'covenant', label: '自治公约', also: ['公约'] },
  { code: 'frontage', label: '门前三包责任书', also: ['门前三包', '三包责任书', '三包'] },
  { code: 'fire', label: '消防安全责任书', also: ['消防责任书', '消防'] },
  { code: 'safety', label: '安全生产责任书', also: ['安全责任书', '安全生产'] },
  { code: 'order', label: '综治目标责任书', also: ['综治责任书', '平安建设责任书', '平安责任书'] },
]
export const pledgeLabel = (code: string): string => pledgeKinds.find((k) => k.code === code)?.label ?? code

/** What the body of a text may leave to be filled in, written as `{店招名称}`. */
export const pledgeMarks: readonly string[] = [
  '单位',
  '店招名称',
  '地址',
  '经营者',
  '门面宽',
  '责任区纵深',
  '责任区四至',
  '责任期限',
]

/** The marks that stand in a text, in order. */
export const marksIn = (body: string): string[] => [...body.matchAll(/\{([^{}\n]+)\}/g)].map((m) => m[1]!)

/** 责任文本: one version of a text that shops sign. A new wording is a new version; the old one stays as it was signed. */
export const pledgeText = register(
  'pledgeText',
  '责任文本',
  {
    kind: choice('文本种类', pledgeKinds, { required: true }),
    version: text('版本', { required: true, max: 40, help: '如 2026年版' }),
    adoptedOn: date('启用日期', { help: '不填即尚未启用' }),
    months: count('责任期限', { unit: '个月', initial: 12, help: '不填即长期' }),
    body: longText('正文', {
      required: true,
      max: 20_000,
      help: '每段一行；以「一、」开头的行印成小标题；「{店招名称}」这样的标记印出时换成这家店的内容，不知道的留空手填',
    }),
    note: longText('备注', { max: 1000 }),
  },
  {
    unit: '版',
    title: (t) => `${pledgeLabel(t.kind)}（${t.version}）`,
    hint: (t) => (t.adoptedOn === null ? '尚未启用' : `${t.adoptedOn} 启用`),
    search: ['version', 'body'],
    list: ['kind', 'version', 'adoptedOn', 'months'],
    filters: ['kind'],
    sorts: ['kind', 'adoptedOn'],
    form: [{ title: '责任文本', fields: ['kind', 'version', 'adoptedOn', 'months', 'body', 'note'] }],
    keys: [['kind', 'version']],
    settled: {
      fields: ['kind', 'months', 'body'],
      by: { register: 'pledge', field: 'text' },
      instead: '请另存为新版再改',
    },
    warn: (t) => {
      const unknown = marksIn(t.body).filter((mark) => !pledgeMarks.includes(mark))
      return unknown.length > 0 ? { body: `没有「{${unknown[0]}}」这个标记，会照原样印出，请核对（可先保存）` } : {}
    },
    access: { read: staff, write: clerks },
  },
)
