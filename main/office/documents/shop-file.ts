import { chineseDate } from '../../../records/kit/dates'
import { fieldOf } from '../../../records/kit/register'
import { shop } from '../../../records/shops/shop'
import type { Form } from './kit/form'
import { fullName } from './kit/letterhead'
import { pageOf, pageOfPages } from './kit/page-number'
import { portrait } from './kit/paper'
import { printCopies } from './print-copies'
import type { PrintedForm } from './printed-form'
import type { ShopFacts } from './shop-facts'
import { shopTables } from './shop-life'
import { blocksOnPaper, onPaper, shopPage } from './shop-page'

const form: Form = { id: 'shopFile', title: '商户档案（一店一档）', version: 4 }

/** Fields of the form; the marks of a template are their labels. */
const fields = blocksOnPaper.flatMap((block) => block.fields)

/** 店档 of one shop or many in one Word file, each shop in a section of its own. */
export const shopFile: PrintedForm<ShopFacts> = {
  form,
  landscape: false,
  marks: {
    单位: '本单位全称',
    打印日期: '打印这份档案的日期',
    ...Object.fromEntries(fields.map((key) => [fieldOf(shop, key).label, meaningOf(key)])),
  },
  lists: Object.fromEntries(
    shopTables.map(({ list, title, columns }) => [
      list,
      Object.fromEntries(columns.map(({ heading }) => [heading, `${title}：${heading}`])),
    ]),
  ),
  fill: (facts, { office, day }) => ({
    单位: fullName(office),
    打印日期: chineseDate(day),
    ...Object.fromEntries(
      fields.map((key) => [
        fieldOf(shop, key).label,
        onPaper(fieldOf(shop, key), facts.shop[key], (id) => facts.titles[id] ?? ''),
      ]),
    ),
    ...Object.fromEntries(
      shopTables.map(({ list, columns, rows }) => [
        list,
        rows(facts, day).map((texts) => Object.fromEntries(columns.map((c, n) => [c.heading, texts[n] ?? '']))),
      ]),
    ),
  }),
  // In a batch a shop's own number of pages is not told: LibreOffice cannot count the pages of a section.
  build: (all, letterhead, job) =>
    printCopies(all, (facts) => shopPage(facts, letterhead, form.title), {
      form,
      letterhead,
      sheet: portrait,
      foot: all.length > 1 ? pageOf() : pageOfPages(),
      job,
    }),
}

function meaningOf(key: (typeof fields)[number]): string {
  const { label, personal, options } = fieldOf(shop, key)
  if (personal) return `${label}（个人信息，用于${personal}）`
  return options && options.length <= 5 ? `${label}：${options.map((o) => o.label).join('、')}` : label
}
