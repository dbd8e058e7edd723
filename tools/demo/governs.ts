import { expect } from '@playwright/test'
import { byMenu, type Desk } from './desk'
import { keep, laidOut } from './papers'

/** How the street governs itself: the grid, 五有五好, the committee with its plates, the election with its roll. */
export async function governs(desk: Desk): Promise<void> {
  const { page, shot, did } = desk
  await byMenu(page, '网格')
  await expect(page.getByRole('treeitem').first()).toBeVisible()
  await shot('grid')
  did('the grid of 12, 56 and 142 cells')

  await byMenu(page, '平安街店')
  await expect(page.getByRole('table', { name: '五有自查' }).first()).toBeVisible()
  await shot('five-haves')
  await page.getByRole('link', { name: '五好评比' }).click()
  await expect(page.getByRole('table', { name: '五好评比' })).toBeVisible()
  await shot('five-goods')
  await page.keyboard.press('Control+p')
  await laidOut(page)
  await keep(desk, 'words/五好评比表.docx', '另存为 Word')
  did('五有 and 五好 of every street')

  await byMenu(page, '自治组织')
  await page.getByRole('grid', { name: '自治组织' }).getByRole('row').nth(1).dblclick()
  await expect(page.getByRole('table', { name: '成员' })).toBeVisible()
  await shot('committee')
  await page.getByRole('button', { name: /岗位牌/ }).click()
  await laidOut(page)
  await shot('post-plates')
  await keep(desk, 'words/岗位牌.docx', '另存为 Word')
  await byMenu(page, '选举')
  await page.getByRole('grid', { name: '选举' }).getByRole('row').nth(1).dblclick()
  await expect(page.getByText('155').first()).toBeVisible()
  await shot('election')
  did('a committee with its plates, an election with a roll of 155')
}
