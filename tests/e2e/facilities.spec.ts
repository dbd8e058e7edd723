import { livedIn, unlock } from './filled-office'
import { expect, shot, test, type OfficeUnderTest } from './fixtures'
import { expectAccessible } from './people'

async function openAt(office: OfficeUnderTest, link: string) {
  await livedIn(office)
  const running = await office.launch()
  await unlock(running.page)
  await running.page.getByRole('link', { name: link, exact: true }).click()
  return running
}

test('recurring work is written down window by window with the keys', async ({ office }) => {
  const { page } = await openAt(office, '周期工作')
  const board = page.getByRole('table', { name: '周期工作' })
  await expect(board.getByRole('row').nth(5)).toBeVisible()
  await page.getByRole('button', { name: '年', exact: true }).click()
  await expect(board.getByRole('row').nth(1).getByRole('button')).toHaveCount(24)
  const open = board.getByRole('button', { name: /：(未登记|该做)$/ }).first()
  await open.focus()
  await shot(page, 'task-board')
  await expectAccessible(page)
  const due = (await open.getAttribute('data-window'))!
  await page.keyboard.press('Enter')
  const form = page.getByRole('form', { name: /到期/ })
  await expect(form.getByLabel('完成日期')).not.toHaveValue('')
  await page.keyboard.press('Control+s')
  await expect(form).toHaveCount(0)
  const lamp = page.locator(`[data-window="${due}"]`)
  await expect(lamp).toHaveClass(/ok/)
  await expect(lamp).toBeFocused()
  await page.keyboard.press('Enter')
  await form.getByLabel('完成日期').fill('')
  await form.getByLabel('未完成原因').fill('连续下雨')
  await page.keyboard.press('Control+s')
  await expect(lamp).toHaveClass(/bad/)
})

test('a fault is reported and mended, and the facility follows', async ({ office }) => {
  const { page } = await openAt(office, '街面设施')
  await page.getByRole('searchbox', { name: '名称、人名' }).fill('宣传栏')
  await expect(page.getByText('12 处', { exact: true })).toBeVisible()
  await page.getByRole('grid', { name: '街面设施' }).getByRole('row').nth(2).dblclick()
  await expect(page.getByRole('table', { name: '张贴内容' })).toBeVisible()
  await page.getByRole('button', { name: '报修' }).click()
  await page.getByRole('form', { name: /报修/ }).getByLabel('故障情况').fill('玻璃裂了')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('有 1 处待修')).toBeVisible()
  await shot(page, 'facility')
  await expectAccessible(page)
  await page.getByRole('table', { name: '维修记录' }).getByRole('button', { name: '修好了' }).click()
  await page.keyboard.press('Control+s')
  await expect(page.getByText('有 1 处待修')).toHaveCount(0)
  await expect(page.getByRole('table', { name: '维修记录' }).getByText('已修复')).toBeVisible()
})
