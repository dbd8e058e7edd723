import type { Page } from '@playwright/test'
import { sampleIn, unlock } from './filled-office'
import { expect, shot, test, type OfficeUnderTest } from './fixtures'
import { expectAccessible } from './people'

/** Writes cells past the screen as an import does it, and opens the tree: 12 large ones, 56 in them, the rest in those. */
async function openGrid(office: OfficeUnderTest, all: number) {
  await sampleIn(office)
  const { page } = await office.launch()
  await unlock(page)
  const names = Array.from({ length: all }, (_, i) =>
    i < 12 ? `第${i + 1}大网格` : i < 68 ? `第${i - 11}小网格` : `第${i - 67}微网格`,
  )
  const levels = names.map((name) => `${name.slice(-3, -2)}网格`)
  const above = names.map((_, i) => (i < 12 ? '' : i < 68 ? names[i % 12] : names[12 + (i % 56)]))
  for (const [from, to] of [
    [0, 12],
    [12, Math.min(68, all)],
    [68, Math.max(68, all)],
  ] as const) {
    const lines = names
      .slice(from, to)
      .map((name, n) => [name, levels[from + n], above[from + n], '2024-01-01'].join(','))
    if (lines.length > 0) await bring(page, `网格名称,层级,上级网格,启用日期\n${lines.join('\n')}\n`)
  }
  const started = Date.now()
  await page.getByRole('link', { name: '网格', exact: true }).click()
  await expect(page.getByRole('tree', { name: '网格' })).toBeVisible()
  await expect(page.getByRole('treeitem').first()).toBeVisible()
  test.info().annotations.push({ type: 'opened', description: `${all} cells in ${Date.now() - started} ms` })
  return page
}

const bring = (page: Page, csv: string): Promise<void> =>
  page.evaluate(async (text) => {
    const bytes = new TextEncoder().encode(text)
    const sheet = await window.jiefang.call('import.open', { register: 'gridCell', name: '网格.csv', bytes })
    if (!sheet.ok) throw new Error(sheet.sentence)
    const { id, columns } = sheet.value
    await window.jiefang.call('import.check', { id, targets: columns.map((column) => column.target) })
    const done = await window.jiefang.call('import.run', { id })
    if (!done.ok) throw new Error(done.sentence)
  }, csv)

const branch = (page: Page, name: string) => page.getByRole('treeitem').filter({ hasText: name })
const tree = (page: Page) => page.getByRole('tree', { name: '网格' })

test('a tree of 1,900 cells is walked, folded and searched', async ({ office }) => {
  const page = await openGrid(office, 1900)
  await expect(page.getByText('1,900 个')).toBeVisible()
  await branch(page, '第1大网格').click()
  await expect(page.getByRole('heading', { name: '第1大网格' })).toBeVisible()
  await shot(page, 'grid')
  await expectAccessible(page)
  await page.keyboard.press('ArrowLeft')
  await expect(branch(page, '第1大网格')).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('treeitem', { selected: false }).and(page.locator('[aria-current]'))).toHaveAttribute(
    'aria-level',
    '2',
  )
  await page.keyboard.press('End')
  await expect(branch(page, '第12大网格').or(page.locator('[aria-current]')).first()).toBeVisible()
  await page.getByRole('button', { name: /^大网格 12$/ }).click()
  await expect(page.getByRole('treeitem')).toHaveCount(12)
  await page.getByRole('searchbox').fill('第1500')
  await expect(branch(page, '第1500微网格')).toBeVisible()
  await expect(page.getByRole('treeitem')).toHaveCount(3)
  await shot(page, 'grid-found')
  await branch(page, '第1500微网格').click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('form', { name: '网格' }).locator(':focus')).toHaveCount(1)
})

test('cells are added, split, merged, looked at on another day, and all of it is taken back', async ({ office }) => {
  const page = await openGrid(office, 14)
  await branch(page, '第1大网格').click()
  await page.keyboard.press('Control+n')
  const add = page.getByRole('form', { name: '新建下级' })
  await expect(add.getByLabel('网格名称')).toBeFocused()
  await page.keyboard.type('桥头小网格')
  await page.keyboard.press('Enter')
  await expect(branch(page, '桥头小网格')).toBeVisible()
  await expect(add.getByLabel('网格名称')).toHaveValue('')
  await page.keyboard.press('Escape')

  await branch(page, '第1大网格').click()
  await page.getByRole('button', { name: '分设', exact: true }).click()
  const split = page.getByRole('form', { name: '分设' })
  await split.getByLabel('从哪天起').fill('2026年3月1日')
  await split.getByLabel('新网格 1').fill('东大网格')
  await split.getByLabel('新网格 2').fill('西大网格')
  await shot(page, 'grid-split')
  await expectAccessible(page)
  await split.getByRole('button', { name: '分设' }).click()
  await expect(page.getByText('已办：第1大网格分设为东大网格、西大网格')).toBeVisible()
  await expect(branch(page, '东大网格')).toBeVisible()
  await expect(branch(page, '第1大网格')).toHaveCount(0)

  await tree(page).focus()
  await branch(page, '西大网格').click()
  await page.keyboard.press(' ')
  await branch(page, '第2大网格').click()
  await page.keyboard.press(' ')
  await page.getByRole('button', { name: '合并所选 2 个' }).click()
  const merge = page.getByRole('form', { name: '合并' })
  await merge.getByLabel('网格名称').fill('新西大网格')
  await shot(page, 'grid-merge')
  await merge.getByRole('button', { name: '合并' }).click()
  await expect(branch(page, '新西大网格')).toBeVisible()
  await branch(page, '新西大网格').click()
  await expect(page.getByRole('region', { name: '沿革' })).toContainText('并入了')

  await page.getByLabel('看哪一天').fill('2025-06-01')
  await page.keyboard.press('Enter')
  await expect(page.getByText('这是 2025年6月1日 的网格')).toBeVisible()
  await expect(branch(page, '第1大网格')).toBeVisible()
  await expect(branch(page, '东大网格')).toHaveCount(0)
  await shot(page, 'grid-then')
  await page.getByRole('button', { name: '回到今天' }).click()

  for (const act of ['并入新西大网格', '分设为东大网格、西大网格']) {
    await expect(page.getByText(new RegExp(`上一步：.*${act}`))).toBeVisible()
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await page.getByRole('button', { name: '确定撤销' }).click()
  }
  await expect(branch(page, '第1大网格')).toBeVisible()
  await expect(branch(page, '东大网格')).toHaveCount(0)
})
