import { expect, it } from 'vitest'
import { newRecoveryCode } from '../../../db/keys/recovery-code'
import { buildRecoverySheet } from '../../../main/office/documents/recovery-sheet'
import { openZip } from '../../../main/office/sheets/zip'
import { cellTexts, part, textOf } from '../../documents/word-parts'

it('prints every group of the code under its number, the office, the day, and nothing of the code elsewhere', async () => {
  const code = newRecoveryCode()
  const bytes = await buildRecoverySheet(code, '和平社区居民委员会', '2026-11-22')
  const xml = part(bytes, 'word/document.xml')
  expect(cellTexts(xml)).toEqual(code.split('-').map((group, n) => `第${n + 1}组\n${group}`))
  expect(textOf(xml)).toContain('和平社区居民委员会\n2026年11月22日')
  const zip = openZip(bytes)
  for (const name of zip.names().filter((n) => n !== 'word/document.xml'))
    for (const group of code.split('-')) expect(zip.text(name)).not.toContain(group)
})
