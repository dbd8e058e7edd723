import { PassThrough } from 'node:stream'
import ExcelJS from 'exceljs'
import { shop } from '../../records/shops/shop'
import type { BenchOffice } from './bench-office'
import type { Act } from './measure'

/** The whole list of shops as a workbook; the floor streams the same columns out of one statement. */
export function exportActs({ ask, reading }: BenchOffice): Act[] {
  const columns = [...shop.list, 'creditCode', 'area', 'openedOn', 'staffCount']
  const names = columns.map((name) => (name === 'section' ? 't.name' : `s."${name}"`))
  const rows = reading
    .prepare(
      `select ${names.join(', ')} from shop s left join streetSection t on t.id = s.section
       where s.archivedAt is null order by sectionSort, doorSort, s.local`,
    )
    .raw()
  return [
    {
      act: 'export: every shop to .xlsx',
      goal: { ratio: 1.5 },
      rounds: 3,
      run: async () => {
        const paper = await ask('paper.sheet', {
          register: 'shop',
          selection: { query: { register: 'shop' } },
          columns,
          full: true,
        })
        await ask('paper.drop', { paper: paper.id })
      },
      floor: async () => {
        const stream = new PassThrough().resume()
        const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
        const sheet = book.addWorksheet('商户')
        for (const row of rows.iterate()) sheet.addRow(row).commit()
        await book.commit()
      },
    },
  ]
}
