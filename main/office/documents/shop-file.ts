import { setImmediate } from 'node:timers/promises'
import { chineseDate } from '../../../records/kit/dates'
import { fieldOf } from '../../../records/kit/register'
import { Said } from '../../../records/kit/said'
import { shop } from '../../../records/shop'
import type { Job } from '../context'
import { joinFiles, sheetEnd } from './join-files'
import { formDocument, pack, type Form } from './kit/form'
import { fullName, type Letterhead } from './kit/letterhead'
import { pageOfPages } from './kit/page-number'
import { portrait } from './kit/paper'
import type { PrintedForm } from './printed-form'
import type { ShopFacts } from './shop-facts'
import { shopTables } from './shop-life'
import { onPaper, shopPage } from './shop-page'

const form: Form = { id: 'shopFile', title: '商户档案（一店一档）', version: 2 }

/** Each shop counts its own pages. */
const sheet = { ...portrait, page: { ...portrait.page, pageNumbers: { start: 1 } } }

/** Shops that are laid out at once; between two such batches progress is told and a cancel heard. */
const stride = 20

/** Fields of the form; the marks of a template are their labels. */
const fields = shop.form.flatMap((block) => block.fields)

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
  build: (all, letterhead, job) =>
    all.length === 1 ? pack(some(all, letterhead, 'file')) : joinFiles(batches(all, letterhead, job)),
}

function meaningOf(key: (typeof fields)[number]): string {
  const { label, personal, options } = fieldOf(shop, key)
  if (personal) return `${label}（个人信息，用于${personal}）`
  return options && options.length <= 5 ? `${label}：${options.map((o) => o.label).join('、')}` : label
}

/** Word files of a few shops each: of a thousand shops only so many are held at once. */
async function* batches(
  all: readonly ShopFacts[],
  letterhead: Letterhead,
  job: Job | undefined,
): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < all.length; from += stride) {
    const shops = all.slice(from, from + stride)
    yield pack(some(shops, letterhead, 'section'))
    job?.progress('排版', from + shops.length, all.length)
    await setImmediate()
    if (job?.signal.aborted) throw new Said('cancelled', '已停止打印店档，没有生成文件。')
  }
}

const some = (shops: readonly ShopFacts[], letterhead: Letterhead, counted: 'file' | 'section') =>
  formDocument(
    form,
    fullName(letterhead.office),
    sheet,
    shops.flatMap((facts, n) => [...(n > 0 ? [sheetEnd()] : []), ...shopPage(facts, letterhead, form.title)]),
    pageOfPages(counted),
  )
