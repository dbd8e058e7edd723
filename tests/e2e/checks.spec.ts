import type { Page } from '@playwright/test'
import { expect, shot, test } from './fixtures'
import { expectAccessible, firstStart, signIn } from './people'
import { makeStreet } from './street-of-shops'

const items = (page: Page) => page.getByRole('grid', { name: '检查项目' })
const beside = (page: Page) => page.getByRole('complementary', { name: '与上次相比' })
const rail = (page: Page) => page.getByRole('navigation', { name: '巡查路线' })
const current = (page: Page) => rail(page).locator('[aria-current=true]')
const said = (page: Page, sentence: string) => expect(page.locator('footer [role=status]')).toContainText(sentence)
const keys = async (page: Page, ...all: string[]) => {
  for (const key of all) await page.keyboard.press(key)
}

async function openRound(page: Page, list = '门前三包') {
  await page.getByRole('link', { name: /^检查( |$)/ }).click()
  await page.getByLabel('检查表', { exact: true }).click()
  await page.locator(`.ant-select-item-option[title="${list}"]`).click()
  const streets = page.getByRole('grid', { name: '选择路段' })
  await expect(streets).toBeVisible()
  await page.getByLabel('检查人').fill('周敏、李强')
  await streets.focus()
  await page.keyboard.press('Enter')
  await expect(items(page)).toBeFocused()
}

test('a street is checked shop by shop with the keys alone', async ({ office }) => {
  const { page } = await office.launch()
  await firstStart(page)
  await makeStreet(page, '永兴路', 8)
  await page.getByRole('link', { name: '检查', exact: true }).click()
  await expect(page.getByRole('row', { name: /永兴路.*0 \/ 8 家/ })).toBeVisible()
  await shot(page, 'check-streets')
  await expectAccessible(page)
  await openRound(page)
  await expect(current(page)).toHaveText(/1号福满园饺子馆/)
  await shot(page, 'check-desk')
  await expectAccessible(page)

  // Everything passes: two keys.
  await keys(page, 'a', 'Enter')
  await said(page, '检查「福满园饺子馆」（门前三包）：合格')
  await expect(current(page)).toHaveText(/3号/)
  await expect(page.getByText('1 / 8 家')).toBeVisible()

  // One item fails, a hazard is written down behind it, and a note.
  await keys(page, '1', '1', '2', 'h')
  await expect(page.getByLabel('部位')).toBeFocused()
  await page.keyboard.type('店门口人行道')
  await keys(page, 'Enter', 'Enter')
  await page.keyboard.type('收回店内经营')
  await keys(page, 'Enter')
  await page.keyboard.type('7')
  await keys(page, 'Enter', 'Enter', 'n')
  await page.keyboard.type('已当面提醒')
  await keys(page, 'Enter')
  await expect(items(page)).toBeFocused()
  await shot(page, 'check-hazard')
  await expectAccessible(page)
  await keys(page, 'Enter')
  await said(page, '检查「惠民饺子馆」（门前三包）：不合格')
  await expect(current(page)).toHaveText(/5号/)

  // An incomplete shop asks once.
  await keys(page, '1', 'Enter')
  await said(page, '还有 2 项没有填')
  await keys(page, '3', 'a', 'Enter')
  await expect(current(page)).toHaveText(/7号/)

  // A correction of what is saved: back by its door, and the difference in words.
  await keys(page, '/')
  await page.keyboard.type('3')
  await keys(page, 'Enter')
  await expect(current(page)).toHaveText(/3号/)
  await expect(beside(page).getByText('还有 1 处隐患没有整改')).toBeVisible()
  await shot(page, 'check-correct')

  // The next round sees the one before.
  await page.evaluate(() => {
    location.hash = location.hash.replace(/since=[^&]*/, 'since=%222999-01-01%22')
  })
  await expect(page.getByText('0 / 8 家')).toBeVisible()
  await keys(page, '/')
  await page.keyboard.type('3')
  await keys(page, 'Enter', 'c')
  await keys(page, 'ArrowDown', 'ArrowDown', '1')
  await expect(beside(page).getByText('不合格 → 合格')).toBeVisible()
  await shot(page, 'check-again')
  await keys(page, 'Escape')
  await expect(page.getByRole('grid', { name: '选择路段' })).toBeVisible()
})

test('ticks that were typed outlive a killed program', async ({ office }) => {
  const { page, app } = await office.launch()
  await firstStart(page)
  await makeStreet(page, '永兴路', 4)
  await openRound(page)
  await keys(page, '1', '2')
  await expect(current(page).getByText('未保存')).toBeVisible()
  await page.waitForTimeout(1200)
  app.process().kill('SIGKILL')

  const again = (await office.launch()).page
  await signIn(again)
  await openRound(again)
  await expect(current(again)).toHaveText(/1号.*未保存/)
  await expect(items(again).getByRole('button', { pressed: true })).toHaveText(['1 合格', '2 不合格'])
  await expect(again.getByLabel('检查人')).toHaveValue('周敏、李强')
  await keys(again, 'a', 'Enter')
  await said(again, '检查「福满园饺子馆」（门前三包）：不合格')
})

test('a street opens with its own list; a round of another list is offered in a line and takes no key', async ({
  office,
}) => {
  const { page } = await office.launch()
  await firstStart(page)
  await makeStreet(page, '永兴路', 4)
  await openRound(page)
  await keys(page, '1', '2')
  await page.getByRole('button', { name: '各路段' }).click()
  const held = (list: string) => page.getByRole('region', { name: `还有一轮「永兴路 · ${list}」没有录完` })
  await expect(held('门前三包')).toBeVisible()

  await openRound(page, '九小场所消防检查表')
  await expect(page.locator('.chip').getByText('九小场所消防检查表')).toBeVisible()
  await expect(held('门前三包')).toBeVisible()
  await shot(page, 'check-held-round')
  await expectAccessible(page)
  // Saved before the draft of this round was ever kept: what is held of the other list stays as it was.
  await keys(page, 'a', 'Enter')
  await said(page, '检查「福满园饺子馆」（九小场所消防检查表）：合格')
  await keys(page, '1')
  await page.waitForTimeout(1000)

  await held('门前三包').getByRole('button', { name: '继续' }).click()
  await expect(items(page).getByRole('button', { pressed: true })).toHaveText(['1 合格', '2 不合格'])
  await expect(current(page)).toHaveText(/1号.*未保存/)
  await held('九小场所消防检查表').getByRole('button', { name: '放弃' }).click()
  await expect(held('九小场所消防检查表')).toHaveCount(0)
  await page.getByRole('button', { name: '各路段' }).click()
  await expect(held('门前三包')).toBeVisible()
  await expect(held('九小场所消防检查表')).toHaveCount(0)
})

test('checks are looked up, read beside the one before, and printed', async ({ office }) => {
  const { page } = await office.launch()
  await firstStart(page)
  await makeStreet(page, '永兴路', 4)
  await openRound(page, '九小场所消防检查表')
  await shot(page, 'check-fire')
  await expectAccessible(page)
  await keys(page, 'a', 'ArrowDown', 'ArrowDown', 'ArrowDown', '2', 'Enter')
  await said(page, '（九小场所消防检查表）：不合格')
  await page.getByRole('link', { name: '检查记录' }).click()
  await page.getByRole('row').nth(1).waitFor()
  await shot(page, 'check-list')
  await expectAccessible(page)
  await page.getByRole('row').nth(1).dblclick()
  await expect(page.getByRole('heading', { name: '福满园饺子馆' })).toBeVisible()
  await shot(page, 'check-record')
  await expectAccessible(page)
  await page.keyboard.press('Control+p')
  await expect(page.locator('.on-paper section.docx').first()).toBeVisible()
  await expect(page.locator('.on-paper').getByText('检查人（两人签字）')).toBeVisible()
  await shot(page, 'check-paper')

  await openRound(page, '门前三包')
  await page.getByRole('button', { name: '打印路线单' }).click()
  await expect(page.locator('.on-paper').getByText('巡查路线单')).toBeVisible()
  await shot(page, 'check-round-sheet')
})

test('who may only read sees rounds and changes nothing', async ({ office }) => {
  const { page } = await office.launch()
  await firstStart(page)
  await makeStreet(page, '永兴路', 3)
  await page.evaluate(async () => {
    const added = { name: '何晓', role: 'reader' as const, password: '只看不动手的那个人' }
    const reply = await window.jiefang.call('people.add', added)
    if (!reply.ok) throw new Error(reply.sentence)
  })
  await page.keyboard.press('Control+l')
  await page.getByLabel('姓名').click()
  await page.getByTitle('何晓').click()
  await page.getByLabel('密码', { exact: true }).fill('只看不动手的那个人')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '检查', exact: true }).click({ timeout: 20_000 })
  await page.getByRole('grid', { name: '选择路段' }).press('Enter')
  await expect(items(page)).toBeFocused()
  await keys(page, 'a', 'Enter')
  await expect(items(page).getByRole('button', { pressed: true })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /保存|记隐患/ })).toHaveCount(0)
  await page.keyboard.press('F2')
  await expect(page.getByRole('button', { name: /保存/ })).toHaveCount(0)
})

test('only exceptions are typed from a paper; an act of many shops is taken back as one', async ({ office }) => {
  const { page } = await office.launch()
  await firstStart(page)
  await makeStreet(page, '永兴路', 30)
  await openRound(page)
  await keys(page, 'F2')
  const cells = page.getByRole('grid', { name: '照纸录入' })
  await expect(cells).toBeFocused()
  // The third shop: its second duty is not kept; the fourth was shut and stays open.
  await keys(page, 'ArrowDown', 'ArrowDown', 'ArrowRight', '2', 'ArrowDown')
  await keys(page, 'ArrowLeft', 'ArrowLeft', '1', 'Control+s')
  await said(page, '阳光饺子馆、五谷饺子馆还有项目没有填')
  await keys(page, 'ArrowLeft', 'Backspace', 'ArrowUp', 'a')
  await expect(page.getByRole('button', { name: '保存 1 家' })).toBeVisible()
  await keys(page, 'Shift+A')
  await expect(page.getByRole('button', { name: '保存 29 家' })).toBeVisible()
  await shot(page, 'check-paper-exceptions')
  await expectAccessible(page)
  await keys(page, 'Control+s')
  await said(page, '录入检查记录 29 家（门前三包），1 家不合格')
  await expect(page.getByText('29 / 29 家')).toBeVisible()
  await keys(page, 'Control+z')
  await expect(page.getByRole('button', { name: '确定撤销' })).toBeFocused()
  await keys(page, 'Enter')
  await expect(page.getByText('0 / 29 家')).toBeVisible()
})
