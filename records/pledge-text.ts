import type { Option } from './kit/field'
import { choice, count, date, longText, text } from './kit/kinds'
import { register } from './kit/register'
import { clerks, staff } from './roles'

/** The papers that a shop signs. */
export const pledgeKinds: readonly Option[] = [
  { code: 'covenant', label: '自治公约', also: ['公约'] },
  { code: 'frontage', label: '门前三包责任书', also: ['门前三包', '三包责任书', '三包'] },
  { code: 'fire', label: '消防安全责任书', also: ['消防责任书', '消防'] },
  { code: 'safety', label: '安全生产责任书', also: ['安全责任书', '安全生产'] },
]
export const pledgeLabel = (code: string): string => pledgeKinds.find((k) => k.code === code)?.label ?? code

/** 责任文本: one version of a text that shops sign. A new wording is a new version; the old one stays as it was signed. */
export const pledgeText = register(
  'pledgeText',
  '责任文本',
  {
    kind: choice('文本种类', pledgeKinds, { required: true }),
    version: text('版本', { required: true, max: 40, help: '如 2026年版' }),
    adoptedOn: date('启用日期', { help: '不填即尚未启用' }),
    months: count('责任期限', { unit: '个月', initial: 12, help: '不填即长期' }),
    body: longText('正文', { required: true, max: 20_000, help: '每段一行；以「一、」开头的行印成小标题' }),
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
    access: { read: staff, write: clerks },
  },
)
