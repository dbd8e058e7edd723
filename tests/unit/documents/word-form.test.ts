import { describe, expect, it } from 'vitest'
import { buildRecoverySheet } from '../../../main/office/documents/recovery-sheet'
import { shopFile } from '../../../main/office/documents/shop-file'
import { shopLedger } from '../../../main/office/documents/shop-ledger'
import { bareShop, fullShop, letterhead, longShop } from '../../documents/sample'
import { all, part } from '../../documents/word-parts'

const shops = [fullShop(), longShop(), bareShop()]
const forms: Record<string, Promise<Uint8Array>> = {
  shopFile: shopFile.build(shops, letterhead),
  shopLedger: shopLedger.build([{ shops: shops, full: true }], letterhead),
  recoverySheet: buildRecoverySheet('AB2CD-EF3GH-JK4MN-PQ5RS', '和平社区居民委员会', letterhead.day),
}

const number = (xml: string, pattern: RegExp): number => Number(pattern.exec(xml)?.[1])
const sum = (numbers: readonly number[]): number => numbers.reduce((s, n) => s + n, 0)

// What makes a table hold its shape in Word and in WPS, and Chinese text keep its typeface (practices.md 5, trap 1).
describe.each(Object.entries(forms))('%s', (form, made) => {
  it('gives every table, grid and cell a fixed width, and they add up', async () => {
    const xml = part(await made, 'word/document.xml')
    const tables = all(xml, /<w:tbl>.*?<\/w:tbl>/gs)
    expect(tables.length).toBeGreaterThan(0)
    const sheet =
      number(xml, /<w:pgSz w:w="(\d+)"/) -
      number(xml, / w:left="(\d+)"[^>]*w:header/) -
      number(xml, / w:right="(\d+)"[^>]*w:bottom/)
    for (const table of tables) {
      const width = number(table, /<w:tblW w:type="dxa" w:w="(\d+)"/)
      const columns = all(table, /<w:gridCol w:w="(\d+)"\/>/g).map(Number)
      expect(table).toContain('<w:tblLayout w:type="fixed"/>')
      expect(sum(columns)).toBe(width)
      expect(width).toBeLessThanOrEqual(sheet)
      for (const row of all(table, /<w:tr>.*?<\/w:tr>/gs)) {
        const cells = all(row, /<w:tc>.*?<\/w:tc>/gs)
        expect(sum(cells.map((c) => number(c, /<w:tcW w:type="dxa" w:w="(\d+)"/)))).toBe(width)
        expect(sum(cells.map((c) => number(c, /<w:gridSpan w:val="(\d+)"/) || 1))).toBe(columns.length)
      }
    }
  })

  it('keeps two tables apart by a paragraph, and ends on one', async () => {
    const xml = part(await made, 'word/document.xml')
    expect(xml).not.toMatch(/<\/w:tbl><w:tbl>|<\/w:tbl><w:sectPr/)
  })

  it('names a Chinese typeface on every run and every blank', async () => {
    for (const name of form === 'recoverySheet' ? ['document'] : ['document', 'footer1']) {
      const xml = part(await made, `word/${name}.xml`)
      for (const run of all(xml, /<w:r>.*?<\/w:r>/gs)) expect(run).toMatch(/<w:rFonts [^>]*w:eastAsia="[^"]+"/)
      for (const blank of all(xml, /<w:p>(?:(?!<w:r>).)*?<\/w:p>/gs)) expect(blank).toMatch(/w:eastAsia="[^"]+"/)
    }
  })

  it('names a substitute for every typeface', async () => {
    const used = all(part(await made, 'word/document.xml'), /<w:rFonts ([^>]*)\/>/g)
    const names = new Set(used.flatMap((fonts) => all(fonts, /w:(?:ascii|eastAsia|hAnsi|cs)="([^"]+)"/g)))
    const table = part(await made, 'word/fontTable.xml')
    for (const name of names) expect(table).toMatch(new RegExp(`<w:font w:name="${name}"><w:altName w:val="[^"]+"/>`))
    expect(part(await made, '[Content_Types].xml')).toContain('/word/fontTable.xml')
    expect(part(await made, 'word/_rels/document.xml.rels')).toContain('fontTable.xml')
  })

  it('carries its name, its version and its office', async () => {
    const own = part(await made, 'docProps/custom.xml')
    expect(own).toContain(`name="form"><vt:lpwstr>${form}</vt:lpwstr>`)
    expect(own).toMatch(/name="formVersion"><vt:lpwstr>\d+<\/vt:lpwstr>/)
    expect(part(await made, 'docProps/core.xml')).toContain('和平社区居民委员会</dc:creator>')
  })

  it('prints nothing but what is known', async () => {
    expect(part(await made, 'word/document.xml')).not.toMatch(/undefined|null|NaN|\[object/)
  })
})
