import { openShops } from './filled-office'
import { expect, shot, test } from './fixtures'
import { expectAccessible } from './people'
import { cell, save } from './shop-screen'

test('a dispute is brought in at the door with the keyboard, and looked after on its page', async ({ office }) => {
  const { page } = await openShops(office)
  await page.getByRole('link', { name: /^人民调解/ }).click()
  await expect(
    page
      .getByText('这里没有纠纷案件。')
      .or(page.getByText(/纠纷案件/))
      .first(),
  ).toBeVisible()
  await page.keyboard.press('F3')
  await expect(cell(page, '申请人')).toBeFocused()
  await page.keyboard.type('王秀英')
  await page.keyboard.press('Enter')
  await page.keyboard.type('19900000012')
  await page.keyboard.press('Enter')
  await page.keyboard.type('陈建国、陈小军')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('楼下饭馆的油烟从排烟口进到王秀英家的厨房')
  await shot(page, 'mediation-new')
  await expectAccessible(page)
  await save(page)
  await expect(page.getByRole('heading', { name: '王秀英与陈建国等2人纠纷' })).toBeVisible()
  await shot(page, 'mediation-case-new')
  await expectAccessible(page)

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('form', { name: '受理' })).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/人调字第001号/).first()).toBeVisible()
  await shot(page, 'mediation-case')
  await page.getByRole('link', { name: /^人民调解/ }).click()
  await expect(page.getByRole('gridcell', { name: '王秀英与陈建国等2人纠纷' })).toBeVisible()
  await shot(page, 'mediation-list')
  await expectAccessible(page)

  // The phone is known from now on, and taken over on a word only.
  await page.keyboard.press('F3')
  await page.keyboard.type('王秀英')
  await page.keyboard.press('Enter')
  await page.keyboard.type('19900000012')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/以前登记过/)).toBeVisible()
  await shot(page, 'mediation-known')
})
