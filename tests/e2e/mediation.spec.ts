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

test('two who write one caucus note keep the words of both', async ({ office }) => {
  const { page } = await openShops(office)
  const { id, note } = await page.evaluate(async () => {
    // Runs in the window: nothing from outside is known there.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const ask = async (name: string, input: unknown): Promise<any> => {
      const reply = await window.jiefang.call(name as 'record.save', input as never)
      if (!reply.ok) throw new Error(`${name}: ${reply.sentence}`)
      return reply.value
    }
    const [person] = await ask('people.list', undefined)
    const mediator = await ask('record.save', { register: 'mediator', set: { name: person.name } })
    await ask('mediation.setAccount', { person: person.id, mediator: mediator.id })
    const opened = await ask('mediation.open', {
      set: { what: '油烟' },
      applicants: [{ name: '王秀英' }],
      respondents: [{ name: '陈建国' }],
    })
    const saved = await ask('mediation.caucusSave', { case: opened.id, set: { with: '王秀英', text: '原来的话' } })
    window.location.hash = `#/mediation/${opened.id}`
    return { id: opened.id as string, note: saved.id as string }
  })
  const card = page.getByRole('region', { name: '单方谈话记录' })
  await card.getByRole('button', { name: '打开' }).click()
  await card.getByRole('button', { name: /王秀英/ }).click()
  await page.evaluate(
    async ([of, which]) => {
      const set = { text: '别人的话' }
      const reply = await window.jiefang.call('mediation.caucusSave', { case: of, id: which, revision: 1, set })
      if (!reply.ok) throw new Error(reply.sentence)
    },
    [id, note] as const,
  )
  const text = card.getByRole('textbox', { name: '谈话内容' })
  await text.fill('我的话')
  await text.blur()
  await expect(card.getByRole('alert')).toHaveText('别人刚改过这份记录，你写的将另存为一份')
  await shot(page, 'caucus-parted')
  await expectAccessible(page)
  await card.getByRole('button', { name: '收起' }).click()
  await expect(card.getByRole('listitem')).toHaveText([/别人的话/, /我的话/])
})
