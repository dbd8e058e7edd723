import type { Page } from '@playwright/test'
import '../../bridge/window-api'
import { day } from './day'
import { sampleIn, unlock } from './filled-office'
import { expect, shot, test, type OfficeUnderTest } from './fixtures'
import { expectAccessible } from './people'
import { cell, save } from './shop-screen'

async function open(office: OfficeUnderTest): Promise<Page> {
  await sampleIn(office)
  const { page } = await office.launch()
  await unlock(page)
  return page
}

const status = (page: Page) => page.getByRole('contentinfo').getByRole('status')
const back = (page: Page) => page.keyboard.press('Escape')

/** The day so many days from now. */

/** A clipboard that holds rows of a spreadsheet, pasted where the focus is. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const data = new DataTransfer()
    data.setData('text/plain', copied)
    const pasted = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(pasted)
  }, text)
}

test('五有: a street is ticked with the keyboard in its row, as one act', async ({ office }) => {
  const page = await open(office)
  await page.getByRole('link', { name: '平安街店' }).click()
  const table = page.getByRole('table', { name: '五有自查' }).first()
  const row = (n: number) => table.getByRole('row').nth(n + 1)
  await expect(row(0)).toBeFocused()
  const streets = (await table.getByRole('row').count()) - 1
  await expect(page.getByText(`达标 0 / ${streets} 条（0%）`)).toBeVisible()
  await shot(page, 'five-haves-empty')

  await page.keyboard.press('0')
  await expect(row(0).getByText('有改动未保存')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`达标 1 / ${streets} 条`)).toBeVisible()
  await expect(row(1)).toBeFocused()
  await page.keyboard.press('0')
  await page.keyboard.press('4')
  await shot(page, 'five-haves-ticking')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(row(1).getByText('未达标')).toBeVisible()
  await expect(row(1).getByText('缺警灯')).toBeVisible()
  await expect(row(2)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('4')
  await page.keyboard.press('Escape')
  await expect(row(1).getByText('缺警灯')).toBeVisible()
  // The same day again mends the first look.
  await page.keyboard.press('4')
  await page.keyboard.press('Enter')
  await expect(row(1).getByText('没有查全')).toBeVisible()
  await expect(row(1).getByText('未查警灯')).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('heading', { name: /^历次自查：/ })).toBeVisible()
  await shot(page, 'five-haves')
  await expectAccessible(page)
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('heading', { name: /^五有自查表/ })).toBeVisible()
  await shot(page, 'five-haves-paper')
  await back(page)
  await expect(table).toBeVisible()
})

test('红旗榜: of how many shops, of which so many were checked, those that passed', async ({ office }) => {
  const page = await open(office)
  await page.evaluate(async (on) => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- it is carried into the window with this function
    const ask = async (name: string, input: unknown): Promise<any> => {
      const reply = await window.jiefang.call(name as 'record.list', input as never)
      if (!reply.ok) throw new Error(reply.sentence)
      return reply.value
    }
    const list = await ask('record.save', {
      register: 'checkList',
      set: { name: '门前三包抽查', kind: 'frontage', items: '卫生\n绿化\n秩序' },
    })
    const [street] = (await ask('record.list', { query: { register: 'streetSection' } })).rows
    const shops = { register: 'shop', filters: { section: { any: [street.id] }, status: { any: ['open'] } } }
    for (const [n, shop] of (await ask('record.list', { query: shops, limit: 6 })).rows.entries()) {
      const results = { 卫生: 'pass', 绿化: 'pass', 秩序: n === 2 ? 'fail' : 'pass' }
      await ask('record.save', { register: 'inspection', set: { shop: shop.id, list: list.id, on, results } })
    }
  }, day(0))
  await page.getByRole('link', { name: '平安街店' }).click()
  await page.getByRole('link', { name: '红旗榜' }).click()
  await expect(page.getByText('历次检查均合格 5 / 6 家（83%）')).toBeVisible()
  await expect(page.getByText(/本月检查门前三包 6 家，\d+ 家未检查/)).toBeVisible()
  await shot(page, 'red-flags')
  await expectAccessible(page)
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('heading', { name: /^红旗榜_/ })).toBeVisible()
  await shot(page, 'red-flags-paper')
})

test('五好: the scores of a year are typed and pasted like a spreadsheet, and saved at once', async ({ office }) => {
  const page = await open(office)
  await page.getByRole('link', { name: '平安街店' }).click()
  await page.getByRole('link', { name: '五好评比' }).click()
  const table = page.getByRole('table', { name: '五好评比' })
  const cellAt = (row: number, column: number) => table.locator(`[data-at="${row} ${column}"]`)
  await page.getByRole('button', { name: '上一年' }).click()
  await cellAt(0, 0).focus()
  await paste(page, '90\t88\t85\t80\n91\t89\t86\t81')
  await save(page)
  await expect(status(page)).toHaveText('已保存 2 次，可撤销。')
  await page.getByRole('button', { name: '下一年' }).click()
  await expect(cellAt(0, 0)).toHaveAttribute('placeholder', '上年 90')

  await cellAt(0, 0).focus()
  await page.keyboard.type('95')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('90')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('88')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('92')
  await page.keyboard.press('Enter')
  await expect(cellAt(1, 3)).toBeFocused()
  await page.keyboard.type('很好')
  await save(page)
  await expect(page.getByRole('alert')).toContainText('管委会作用发挥好')
  await shot(page, 'five-goods-fault')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('93')
  await expect(table.getByRole('row').nth(1)).toContainText('365')
  await save(page)
  await expect(status(page)).toHaveText('已保存 2 次，可撤销。')
  await expect(page.getByText(/四项评全 1 \/ \d+ 条/)).toBeVisible()
  await expect(page.getByText('「人口计生」一项不评')).toBeVisible()
  await shot(page, 'five-goods')
  // What was typed and not saved waits for who comes back to the year.
  await cellAt(0, 4).fill('年中新装警灯两盏')
  await page.getByRole('link', { name: '五有自查' }).click()
  await page.getByRole('link', { name: '五好评比' }).click()
  await expect(cellAt(0, 4)).toHaveValue('年中新装警灯两盏')
  await expect(page.getByText('1 行有改动未保存')).toBeVisible()
  await expectAccessible(page)
})

test('an award goes from its criteria over the notice to its decision', async ({ office }) => {
  const page = await open(office)
  await page.getByRole('link', { name: '评比', exact: true }).click()
  await page.keyboard.press('Control+n')
  await cell(page, '评比名称').fill('2026 年诚信商铺')
  await cell(page, '评比种类').fill('诚信')
  await page.keyboard.press('Enter')
  await cell(page, '评比条件').fill('证照齐全\n明码标价\n一年内没有未消除的隐患')
  await save(page)
  await expect(page.getByRole('heading', { name: '2026 年诚信商铺' })).toBeVisible()
  await expect(page.locator('.title').getByText('准备')).toBeVisible()

  const pick = page.getByRole('combobox', { name: /找商户/ })
  await pick.click()
  await page.locator('.ant-select-item').nth(3).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '加入评比' }).click()
  await expect(status(page)).toContainText('已加入 3 家')
  const table = page.getByRole('table', { name: '参评商户' })
  await expect(table.getByRole('row')).toHaveCount(4)

  await cell(page, '公示开始').fill(day(0))
  await cell(page, '公示结束').fill(day(3))
  await save(page)
  await expect(page.getByText(/公示只有 [345] 天|公示中 还有 [234] 天/).first()).toBeVisible()
  await shot(page, 'award-noticed')
  await expectAccessible(page)

  await table.locator('[data-at="0 1"]').focus()
  for (const key of ['1', 'ArrowDown', '1', 'ArrowDown', '2', 'Control+s']) await page.keyboard.press(key)
  await expect(status(page)).toHaveText('已保存 3 家，可撤销。')
  await cell(page, '公示结束').fill(day(0))
  await cell(page, '公示开始').fill(day(-7))
  await cell(page, '决定日期').fill(day(1))
  await save(page)
  await expect(page.locator('.title').getByText(/^已决定/)).toBeVisible()
  await shot(page, 'award-decided')
  await back(page)
  await expect(page.getByRole('grid', { name: '评比' })).toBeVisible()
})

test('a committee has its seven duties, its members in place, its notice and plates', async ({ office }) => {
  const page = await open(office)
  await page.getByRole('link', { name: '自治组织' }).click()
  await page.keyboard.press('Control+n')
  await cell(page, '组织名称').fill('永兴路街店自治管理委员会')
  await expect(cell(page, '职责')).toHaveValue(/设施维护/)
  await cell(page, '任期自').fill('2026-01-01')
  await cell(page, '任期至').fill('2028-12-31')
  await save(page)
  const members = page.getByRole('table', { name: '成员' })
  for (const [name, post, duty] of [
    ['王秀英', '主任', '全面工作'],
    ['李建国', '副主任', '治安巡防'],
    ['孙小梅', '委员', '环境卫生'],
  ] as const) {
    await page.getByRole('button', { name: '＋ 成员' }).click()
    await members.getByLabel('姓名').fill(name)
    await members.getByLabel('职务').fill(post)
    await members.getByLabel('分工').fill(duty)
    await page.keyboard.press('Control+s')
    await expect(members.getByText(name)).toBeVisible()
  }
  await shot(page, 'committee')
  await expectAccessible(page)
  await page.getByRole('button', { name: '打印公示' }).click()
  await expect(page.getByRole('heading', { name: '公示_永兴路街店自治管理委员会' })).toBeVisible()
  await shot(page, 'committee-notice')
  await back(page)
  await page.getByRole('button', { name: '打印岗位牌' }).click()
  await expect(page.getByRole('heading', { name: '岗位牌_永兴路街店自治管理委员会' })).toBeVisible()
  await expect(page.getByText('李建国').first()).toBeVisible()
  await shot(page, 'committee-plates')
})

test('an election: 155 on the roll, 137 at the door, votes, a tie that is named, and its notices', async ({
  office,
}) => {
  const page = await open(office)
  await page.getByRole('link', { name: '选举', exact: true }).click()
  await page.keyboard.press('Control+n')
  await cell(page, '选举名称').fill('2026 年居民代表选举')
  await cell(page, '选举日期').fill('2026-11-18')
  await cell(page, '选举地点').fill('社区二楼会议室')
  await cell(page, '应选名额').fill('2')
  await save(page)
  await expect(page.getByRole('heading', { name: '2026 年居民代表选举' })).toBeVisible()

  await page.getByRole('button', { name: '粘贴名单' }).click()
  const digits = '一二三四五六七八九'
  const people = Array.from(
    { length: 154 },
    (_, n) => `${n + 1}\t赵${digits[Math.floor(n / 9) % 9]}${digits[n % 9]}\t${n + 1}号楼`,
  )
  await page.getByLabel('名单，每行一人').fill(['序号\t姓名\t楼栋', ...people, '155\t王秀英\t3号楼'].join('\n'))
  await expect(page.getByText('共 155 人')).toBeVisible()
  await shot(page, 'election-paste')
  await page.getByRole('button', { name: '加入名册 155 人' }).click()
  await expect(status(page)).toHaveText('已保存 155 人，可撤销。')

  // At the door: a few letters of a name and Enter.
  const find = page.getByRole('searchbox', { name: /拼音首字母/ })
  await find.fill('wxy')
  await expect(page.getByRole('table', { name: '选民名册' }).getByRole('row')).toHaveCount(2)
  await page.keyboard.press('Enter')
  await expect(status(page)).toContainText('王秀英已到会（1 / 155 人（1%））')
  await expect(find).toHaveValue('')
  await page.getByRole('button', { name: '其余都记到会' }).click()
  await expect(page.getByText('到会 155 / 155 人')).toBeVisible()
  const roll = page.getByRole('table', { name: '选民名册' })
  await roll.locator('[data-at="0 2"]').focus()
  for (let n = 0; n < 18; n++) {
    await page.keyboard.press(' ')
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Control+s')
  await expect(page.getByText('到会 137 / 155 人（88%）')).toBeVisible()
  await shot(page, 'election-roll')

  await cell(page, '发出选票').fill('137')
  await cell(page, '收回选票').fill('137')
  await cell(page, '有效选票').fill('135')
  await save(page)
  const candidates = page.getByRole('table', { name: '候选人与得票' })
  await candidates.locator('[data-at="0 1"]').focus()
  await paste(page, '王秀英\t\t3号楼\t120\t是\n李建国\t\t5号楼\t75\t\n孙小梅\t\t9号楼\t75\t')
  await page.keyboard.press('Control+s')
  await expect(status(page)).toHaveText('已保存 3 名，可撤销。')
  await expect(page.getByText('李建国、孙小梅得票相同（75 票）')).toBeVisible()
  await expect(page.getByRole('region', { name: '计票' })).toContainText('137 / 155 人（88%）')
  await page.getByRole('region', { name: '计票' }).scrollIntoViewIfNeeded()
  await shot(page, 'election')
  await expectAccessible(page)

  await page.getByRole('button', { name: '选举公告' }).click()
  await expect(page.getByRole('heading', { name: /^选举公告_/ })).toBeVisible()
  await back(page)
  await page.getByRole('button', { name: '结果公告' }).click()
  await expect(page.getByText('到会率 88%')).toBeVisible()
  await shot(page, 'election-result')
})
