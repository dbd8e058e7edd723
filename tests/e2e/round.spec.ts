import type { Page } from '@playwright/test'
import { expect, shot, test } from './fixtures'
import { expectAccessible, firstStart } from './people'
import { makeStreet } from './street-of-shops'

/** A calm pace: a clerk who is no typist, looking from the paper to the screen. */
const keysPerSecond = 2
/** What a Chinese character takes with an input method: its pinyin and the choice. */
const keysPerCharacter = 4

/** Hands that only have a keyboard, and count. */
function hands(page: Page) {
  let pressed = 0
  return {
    async press(...keys: string[]) {
      for (const key of keys) await page.keyboard.press(key)
      pressed += keys.length
    },
    async type(text: string) {
      await page.keyboard.type(text)
      for (const c of text) pressed += /\p{Script=Han}/u.test(c) ? keysPerCharacter : 1
    },
    /** Tab until what has the focus is called so. */
    async tabTo(name: string) {
      const isThere = () => page.evaluate((n) => document.activeElement?.textContent?.trim() === n, name)
      for (let i = 0; i < 60 && !(await isThere()); i++) await this.press('Tab')
      expect(await isThere()).toBe(true)
    },
    get pressed() {
      return pressed
    },
  }
}

test('the paper of a street of 60 shops is typed back in under ten minutes, without a mouse', async ({ office }) => {
  const { page } = await office.launch()
  await firstStart(page)
  await makeStreet(page, '永兴路', 60)
  const hand = hands(page)
  const begun = Date.now()

  await hand.tabTo('检查')
  await hand.press('Enter')
  await expect(page.getByRole('grid', { name: '选择路段' })).toBeFocused()
  // The list is chosen and the inspectors are written once.
  await hand.press('Shift+Tab')
  await expect(page.getByLabel('检查人')).toBeFocused()
  await hand.type('周敏、李强')
  await hand.press('Tab', 'Enter')
  await expect(page.getByRole('grid', { name: '检查项目' })).toBeFocused()
  await hand.press('F2')
  const cells = page.getByRole('grid', { name: '照纸录入' })
  await expect(cells).toBeFocused()
  await shot(page, 'round-paper-empty')

  const hazards: Record<number, { fails: string[]; place: string; what: string; demand: string; days: string }> = {
    4: { fails: ['1', '1', '2'], place: '门前人行道', what: '占道摆放货架', demand: '收回店内', days: '3' },
    17: { fails: ['2'], place: '店门口', what: '垃圾桶外溢', demand: '当天清走', days: '1' },
    41: { fails: ['1', '2'], place: '行道树', what: '树上拉绳晾晒', demand: '解下绳子', days: '7' },
  }
  let walked = 0
  for (let row = 0; row < 60; row++) {
    if (await isIdle(page, row)) continue
    const found = hazards[walked++]
    if (found) {
      await hand.press(...found.fails, 'h')
      await hand.type(found.place)
      await hand.press('Enter')
      await hand.type(found.what)
      await hand.press('Enter')
      await hand.type(found.demand)
      await hand.press('Enter')
      await hand.type(found.days)
      await hand.press('Enter', 'Enter')
    }
    if (walked === 10) {
      await hand.press('n')
      await hand.type('老板不在，店员签字')
      await hand.press('Enter')
    }
    await hand.press('a')
  }
  await expect(page.getByRole('button', { name: '保存 58 家' })).toBeEnabled()
  await shot(page, 'round-paper-typed')
  await expectAccessible(page)
  await hand.press('Control+s')
  await expect(page.getByText('录入检查记录 58 家（门前三包），3 家不合格').first()).toBeVisible()
  await expect(page.getByText('58 / 58 家')).toBeVisible()
  await shot(page, 'round-paper-saved')

  const found = (await listed(page, 'hazard')).rows.map((h) => String(h.values['what']))
  expect([(await listed(page, 'inspection')).total, found.toSorted()]).toEqual([
    58,
    ['占道摆放货架', '垃圾桶外溢', '树上拉绳晾晒'].toSorted(),
  ])

  // Two shops signed on the way: each is found by its initials.
  await hand.tabTo('责任书签订')
  await hand.press('Enter')
  for (const [initials, shop] of [
    ['yglf', '阳光理发'],
    ['wgxc', '五谷修车'],
  ] as const) {
    await hand.press('Control+f')
    await hand.type(initials)
    await expect(page.getByRole('rowheader')).toHaveText([new RegExp(`^${shop} `)])
    await hand.press('Enter', 'Enter')
    await expect(page.getByRole('complementary', { name: '登记签订' })).toBeVisible()
    await shot(page, `round-pledge-${initials}`)
    await hand.press('Enter')
    await expect(page.getByRole('complementary', { name: '登记签订' })).toBeHidden()
  }
  expect((await listed(page, 'pledge')).total).toBe(2)

  const minutes = hand.pressed / keysPerSecond / 60
  console.log(
    `a round of 60 shops: ${hand.pressed} keys, ${minutes.toFixed(1)} min at ${keysPerSecond} keys a second; ` +
      `the machine took ${((Date.now() - begun) / 1000).toFixed(1)} s`,
  )
  expect(minutes).toBeLessThan(10)
})

/** What the office holds of a register. */
const listed = (page: Page, register: 'inspection' | 'hazard' | 'pledge') =>
  page.evaluate(async (which) => {
    const reply = await window.jiefang.call('record.list', { query: { register: which } })
    if (!reply.ok) throw new Error(reply.sentence)
    return reply.value
  }, register)

/** Whether a row of the paper is of a shop where nobody trades. */
const isIdle = (page: Page, row: number): Promise<boolean> =>
  page
    .getByRole('grid', { name: '照纸录入' })
    .locator('tbody tr')
    .nth(row)
    .evaluate((tr) => tr.classList.contains('idle'))
