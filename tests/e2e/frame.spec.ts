import { openShops } from './filled-office'
import { expect, shot, test } from './fixtures'
import { expectAccessible } from './people'
import { cell, dumplings } from './shop-screen'

test('a page that throws says so inside the frame, and leads back', async ({ office }) => {
  const { page } = await openShops(office)
  await page.evaluate(() => {
    // oxlint-disable-next-line no-extend-native -- a page that sorts what it shows throws from here on
    Array.prototype.toSorted = () => {
      throw new Error('a page that breaks')
    }
  })
  await page.getByRole('link', { name: '检查', exact: true }).click()
  const said = page.getByRole('main').getByRole('alert')
  await expect(said).toHaveText(/^这一页显示不出来/)
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible()
  await shot(page, 'page-broken')
  await expectAccessible(page)
  await page.getByRole('button', { name: '返回今日' }).click()
  await expect(page).toHaveURL(/#\/$/)
  await expect(said).toHaveCount(0)
})

test('a word goes with its page; Ctrl+Z goes back step by step and says where it ends', async ({ office }) => {
  const { page } = await openShops(office)
  const status = page.locator('footer [role=status]')
  const id = await page.evaluate(async (set) => {
    const { jiefang } = window
    const made = await jiefang.call('record.save', { register: 'shop', set })
    if (!made.ok) throw new Error(made.sentence)
    return made.value.id
  }, dumplings)
  await page.evaluate((shop) => location.assign(`#/shops/${shop}`), id)
  for (const door of ['1号', '2号']) {
    await cell(page, '门牌').fill(door)
    await page.keyboard.press('Control+s')
    await expect(status).toHaveText('「福满园饺子馆」已保存。')
    await expect(
      page
        .getByText(`改为「${door}」`)

        .first(),
    ).toBeVisible()
  }
  await page.getByRole('heading', { name: '福满园饺子馆' }).click()
  await page.keyboard.press('Control+z')
  await expect(cell(page, '门牌')).toHaveValue('1号')
  await expect(page.getByRole('button', { name: '恢复刚才撤销的' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(cell(page, '门牌')).toHaveValue('12号')
  await expect(status).toHaveText(/^已撤销：/)

  await page.getByRole('link', { name: '设置', exact: true }).click()
  await expect(status).toHaveText('')
  await page.keyboard.press('Control+z')
  await expect(status).toHaveText('这里没有您还可以撤销的操作。')
})
