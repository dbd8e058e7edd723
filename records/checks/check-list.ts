import type { Option } from '../kit/field'
import { choice, longText, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

export const checkKinds: readonly Option[] = [
  { code: 'frontage', label: '门前三包' },
  { code: 'fire', label: '九小场所消防', also: ['消防检查', '九小场所'] },
  { code: 'safety', label: '安全检查', also: ['半月安全检查'] },
  { code: 'other', label: '其他检查' },
]

/** 检查表: what is looked at in a shop, one item a line. A new list, or a changed one, needs no code. */
export const checkList = register(
  'checkList',
  '检查表',
  {
    name: text('检查表名称', { required: true, max: 40 }),
    kind: choice('检查类别', checkKinds, { required: true }),
    items: longText('检查项目', { required: true, max: 6000, help: '每项一行，不必编号' }),
    basis: text('检查依据', { max: 200 }),
    note: longText('备注', { max: 1000 }),
  },
  {
    unit: '张',
    title: (c) => c.name,
    hint: (c) => `${itemsOf(c.items).length} 项`,
    search: ['name', 'items'],
    list: ['name', 'kind', 'basis'],
    filters: ['kind'],
    sorts: ['name', 'kind'],
    form: [{ title: '检查表', fields: ['name', 'kind', 'items', 'basis', 'note'] }],
    keys: [['name']],
    warn: (c) => {
      const items = itemsOf(c.items)
      return new Set(items).size < items.length ? { items: '有两项写得一样，检查时分不开，请核对（可先保存）' } : {}
    },
    access: { read: staff, write: clerks },
  },
)

/** The items of a list in order: its lines without their numbers. */
export const itemsOf = (items: string): string[] =>
  items
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^[（(]?\d{1,2}[）).、．]\s*/, '')
        .slice(0, 120),
    )
    .filter((line) => line !== '')

/**
 * The lines that a check shows: those of its list, or, where the list has become another one since, those that were looked at.
 */
export function linesOf(items: readonly string[], results: Readonly<Record<string, unknown>>): readonly string[] {
  const looked = Object.keys(results)
  return looked.every((line) => items.includes(line)) ? items : looked
}
