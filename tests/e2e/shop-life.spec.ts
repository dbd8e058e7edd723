import type { Page } from '@playwright/test'
import { day } from './day'
import { openShops } from './filled-office'
import { expect, shot, test } from './fixtures'
import { expectAccessible } from './people'
import { cell, dumplings } from './shop-screen'

/** A shop with a year behind it: a failed check, a hazard that is overdue, two signatures, an event. */
async function livedIn(page: Page): Promise<string> {
  return page.evaluate(
    async ([values, days]) => {
      const { jiefang } = window
      const make = async (register: 'shop', set: Record<string, unknown>) => {
        const reply = await jiefang.call('record.save', { register, set })
        if (!reply.ok) throw new Error(reply.sentence)
        return reply.value.id
      }
      const any = make as (register: string, set: Record<string, unknown>) => Promise<string>
      const shop = await any('shop', { ...values, fireSafetyPerson: '王秀英', operatorSince: '2021-03-05' })
      const list = await any('checkList', {
        name: '店内消防检查',
        kind: 'fire',
        items: '灭火器有效\n通道畅通\n用电规范',
      })
      const results = { 灭火器有效: 'fail', 通道畅通: 'pass', 用电规范: 'fail' }
      await any('inspection', { shop, list, on: days[0], inspectors: '周敏、李强', results })
      const hazard = await any('hazard', { shop, place: '后厨', what: '燃气软管老化', kind: 'gas', foundOn: days[0] })
      const told = { toldOn: days[0], demand: '更换软管', deadline: days[1] }
      await jiefang.call('record.do', { register: 'hazard', id: hazard, revision: 1, act: 'tell', set: told })
      await any('pledge', { shop, kind: 'fire', signedBy: '王秀英', signedOn: days[2], validUntil: days[3] })
      await any('pledge', { shop, kind: 'frontage', signedBy: '王秀英', signedOn: days[2], validUntil: days[3] })
      await any('licence', { shop, kind: 'food', number: 'JY29900000000012', validUntil: days[3] })
      await any('shopEvent', { shop, kind: 'visit', on: days[2], by: '李强', what: '走访，经营者反映下水慢' })
      return shop
    },
    [dumplings, [day(-20), day(-3), day(-90), day(20)]] as const,
  )
}

test("a shop's file is one scroll, with its life beside it, and its operator is changed in one act", async ({
  office,
}) => {
  const { page } = await openShops(office)
  const id = await livedIn(page)
  await page.evaluate((shop) => location.assign(`#/shops/${shop}`), id)
  await expect(page.getByRole('heading', { name: '福满园饺子馆' })).toBeVisible()
  await expect(page.locator('.title').getByText('隐患超期 3 天')).toBeVisible()
  for (const chip of ['证照 1', '责任书 2', '检查 1', '隐患 1', '记事 1', '经营沿革'])
    await expect(page.getByRole('button', { name: chip, exact: true })).toBeVisible()

  const life = page.getByRole('complementary', { name: '这家店的来往' })
  await expect(life.getByText('店内消防检查：不合格 2 项')).toBeVisible()
  await expect(life.getByText(/^开出告知书〔\d{4}〕1号，限/)).toBeVisible()
  await expect(life.getByText(/^签订消防安全责任书，有效期至/)).toBeVisible()
  await shot(page, 'shop-life-top')
  await expectAccessible(page)

  await page.getByRole('button', { name: '责任书 2' }).click()
  await shot(page, 'shop-life-parts')
  const events = page.getByRole('table', { name: '店铺记事' })
  await events.getByRole('button', { name: '＋ 店铺记事' }).click()
  await expect(events.getByLabel('日期')).toHaveValue(day(0))
  await events.getByLabel('事项').fill('诉求')
  await page.keyboard.press('Enter')
  await events.getByLabel('情况').fill('请协调卸货时段')
  await page.keyboard.press('Control+s')
  await expect(life.getByRole('button', { name: '诉求：请协调卸货时段' })).toBeVisible()

  const hazards = page.getByRole('table', { name: '隐患' })
  await expect(hazards.getByText('超期 3 天')).toBeVisible()
  await hazards.getByRole('button', { name: '＋ 隐患' }).click()
  await hazards.getByLabel('隐患描述').fill('通道堆放纸箱')
  await page.keyboard.press('Control+s')
  await expect(life.getByRole('button', { name: '发现隐患：通道堆放纸箱' })).toBeVisible()
  await expect(page.getByRole('button', { name: '隐患 2' })).toBeVisible()

  await page.getByRole('button', { name: '更换经营者' }).click()
  const form = page.getByRole('form', { name: '更换经营者' })
  await expect(form.getByLabel('新经营者')).toBeFocused()
  await page.keyboard.type('李建国')
  await page.keyboard.press('Enter')
  await page.keyboard.type('19900000034')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('转让')
  await shot(page, 'shop-change-operator')
  await expectAccessible(page)
  for (let i = 0; i < 3; i++) await page.keyboard.press('Enter')
  await expect(page.getByText(/要由新经营者重新签：/)).toBeVisible()
  await expect(cell(page, '经营者')).toHaveValue('李建国')
  await expect(cell(page, '联系电话')).toHaveValue('199****0034')
  await expect(cell(page, '消防安全责任人')).toHaveValue('')
  await expect(life.getByText('经营者由 王秀英 变更为 李建国（转让）')).toBeVisible()
  await expect(page.getByRole('table', { name: '责任书签订' }).getByText('作废（更换经营者）')).toHaveCount(2)
  await shot(page, 'shop-changed-operator')
  await life.getByRole('button', { name: '撤销' }).click()
  await page.getByRole('button', { name: '确定撤销' }).click()
  await expect(cell(page, '经营者')).toHaveValue('王秀英')
  await expect(page.getByText('作废（更换经营者）')).toHaveCount(0)

  await life.getByRole('button', { name: '店内消防检查：不合格 2 项' }).click()
  await expect(page).toHaveURL(/checks/)
})
