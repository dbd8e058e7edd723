import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { day } from './day'
import { openShops } from './filled-office'
import { answer, expect, shot, test } from './fixtures'
import { expectAccessible } from './people'
import { dumplings } from './shop-screen'

/** A hazard that is overdue, extinguishers and a licence that soon end, work that nobody has done. */
async function dueThings(page: Page): Promise<void> {
  await page.evaluate(
    async ([values, d]) => {
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- it runs in the page, which sees nothing of this file
      const make = async (register: string, set: Record<string, unknown>) => {
        const reply = await window.jiefang.call('record.save', { register: register as 'shop', set })
        if (!reply.ok) throw new Error(reply.sentence)
        return reply.value.id
      }
      const shop = await make('shop', { ...values, extinguishersUntil: d['soon'] })
      await make('licence', { shop, kind: 'food', validUntil: d['long'] })
      const hazard = await make('hazard', { shop, place: '后厨', what: '燃气软管老化', foundOn: d['found'] })
      const set = { toldOn: d['found'], demand: '更换软管', deadline: d['late'] }
      await window.jiefang.call('record.do', { register: 'hazard', id: hazard, revision: 1, act: 'tell', set })
      await make('task', { name: '街面清洗', every: 'week', times: 1, from: d['found'] })
    },
    [dumplings, { soon: day(3), long: day(-400), found: day(-20), late: day(-3) }] as const,
  )
}

test('what ends stands in one list, is renewed with the keys alone, and 今日 begins with it', async ({ office }) => {
  const { page, app } = await openShops(office)
  await dueThings(page)
  await page.getByRole('link', { name: /^今日/ }).click()
  const due = page.locator('.card').filter({ has: page.getByRole('heading', { name: /今天要办/ }) })
  await expect(due.getByRole('listitem').first()).toContainText('福满园饺子馆 · 后厨：燃气软管老化')
  await expect(due.getByRole('listitem').first()).toContainText(/超期 3 天.*告知书〔\d{4}〕1号，限/s)
  await expect(page.getByRole('link', { name: /^今日 \d+ 件已超期/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /^隐患 1 处隐患超期/ })).toBeVisible()
  await shot(page, 'today-due')
  await expectAccessible(page)

  await page.getByRole('link', { name: '到期提醒', exact: true }).click()
  const list = page.getByRole('grid', { name: '到期提醒' })
  await expect(list.getByRole('row').nth(1)).toContainText('福满园饺子馆 · 食品经营许可证')
  await shot(page, 'expiry')
  await expectAccessible(page)

  await list.getByRole('row').nth(1).focus()
  await page.keyboard.press(' ')
  await page.keyboard.type('2021年2月30日')
  await page.keyboard.press('Enter')
  await expect(page.getByText('这一天不存在')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(day(700))
  await shot(page, 'expiry-renew')
  await page.keyboard.press('Enter')
  await expect(page.getByText(`「福满园饺子馆 · 食品经营许可证」已续到 ${day(700)}`)).toBeVisible()
  await expect(list.getByText('福满园饺子馆 · 食品经营许可证')).toBeHidden()
  await expect(list.getByRole('row').nth(1)).toBeFocused()

  await page.getByRole('button', { name: '一年内' }).click()
  await page.getByRole('button', { name: /^灭火器 \d+/ }).click()
  await expect(list.getByText('福满园饺子馆 · 灭火器')).toBeVisible()
  await expect(list.getByText('营业执照')).toHaveCount(0)
  const file = join(office.folder, '到期.xlsx')
  await answer(app, 'showSaveDialog', { canceled: false, filePath: file })
  await page.getByRole('button', { name: '导出' }).click()
  await expect(page.getByText('已存为 到期.xlsx')).toBeVisible()
  expect((await stat(file)).size).toBeGreaterThan(1000)

  await page.getByRole('button', { name: '全部类别' }).click()
  await page.getByRole('button', { name: '已过期' }).click()
  await page.getByRole('button', { name: /^隐患 1/ }).click()
  await expect(list.getByRole('row')).toHaveCount(2)
  await list.getByRole('row').nth(1).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/hazards/)
})
