import type { Page } from '@playwright/test'
import type { RecordView } from '../../bridge/record-shapes'
import { sampleIn, unlock } from './filled-office'
import { expect, shot, test, type OfficeUnderTest } from './fixtures'
import { expectAccessible } from './people'

/** Opens a made-up dispute past the screen and begins a session of it; gives both ids. */
function begin(page: Page): Promise<{ id: string; session: string }> {
  return page.evaluate(async () => {
    // Runs in the window: nothing from outside is known there.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const ask = async (name: string, input: unknown): Promise<RecordView> => {
      const reply = await window.jiefang.call(name as 'record.save', input as never)
      if (!reply.ok) throw new Error(`${name}: ${reply.sentence}`)
      return reply.value
    }
    const room = await ask('record.save', { register: 'mediationRoom', set: { name: '金牌调解室' } })
    const opened = await ask('mediation.open', {
      set: { kind: 'neighbour', what: '饺子馆的油烟从排烟口飘进王秀英家。', room: room.id, amount: 380_000 },
      applicants: [{ name: '王秀英', phone: '19900000012' }],
      respondents: [{ name: '陈建国' }],
    })
    await ask('record.do', {
      register: 'mediationCase',
      id: opened.id,
      revision: opened.revision,
      act: 'accept',
      set: { acceptedOn: new Date().toLocaleDateString('sv-SE') },
    })
    await ask('record.save', {
      register: 'caseParticipant',
      set: { case: opened.id, name: '周大海', role: 'neighbour', consented: true },
    })
    const session = await ask('mediation.newSession', { case: opened.id, kind: 'session' })
    return { id: opened.id, session: session.id }
  })
}

const goTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    window.location.hash = `#${to}`
  }, path)

async function atTable(office: OfficeUnderTest) {
  await sampleIn(office)
  const running = await office.launch()
  await running.page.setViewportSize({ width: 1366, height: 768 })
  await unlock(running.page)
  const begun = await begin(running.page)
  await goTo(running.page, `/mediation/${begun.id}/session/${begun.session}`)
  await expect(typing(running.page)).toBeFocused()
  return { ...running, ...begun }
}

const typing = (page: Page) => page.getByRole('textbox', { name: /^正在记的一句/ })
const lines = (page: Page) => page.getByRole('list', { name: '笔录内容' }).getByRole('listitem')
const speaker = (page: Page, name: string) => page.getByRole('group', { name: '谁在说' }).getByRole('button', { name })

test('a session is typed with keys only, and half a line outlives the window', async ({ office }) => {
  const { page, app, id, session } = await atTable(office)
  await expect(page.getByText(/第 1 次调解 .*金牌调解室.*还没有告知权利义务.*没有写到场当事人/)).toBeVisible()
  // Who came is ticked by the recorder; nobody is taken for present.
  for (const who of ['王秀英 申请人', '陈建国 被申请人', '周大海 邻里'])
    await page.getByRole('button', { name: who }).click()
  await shot(page, 'session-who-came')
  await expectAccessible(page)
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/到场：王秀英（申请人）、陈建国（被申请人） · 参加：周大海（邻里）/)).toBeVisible()
  await expect(page.getByText('没有写到场当事人')).toBeHidden()
  await typing(page).focus()
  await page.keyboard.type('上次说的排烟管，这几天看过没有？')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+3')
  await expect(speaker(page, '陈建国')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.type('看过了，师傅说加高一米五，再装个净化器，要三千八。')
  await page.keyboard.press('Enter')
  await page.keyboard.type('王大姐，要是这样改，你看行不行？')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+2')
  await page.keyboard.type('改了能不呛，我就没意见。可是得有个日子。')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+4')
  await page.keyboard.type('我可以帮着盯。')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+0')
  await page.keyboard.type('双方休息十分钟。')
  await page.keyboard.press('Enter')
  await expect(lines(page)).toHaveCount(6)
  await expect(lines(page).nth(1)).toContainText('陈建国')
  await expect(lines(page).nth(5)).toContainText('记')

  // After a question it is the turn of who answered last; a phrase is found by a few letters.
  await page.keyboard.press('Control+/')
  await page.keyboard.type('改天')
  await expect(page.getByRole('option')).toHaveCount(1)
  await shot(page, 'session-phrases')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(typing(page)).toHaveValue(/时间定在＿＿＿。$/)
  await page.keyboard.type('十二月一日')
  await expect(typing(page)).toHaveValue('今天没有谈拢，双方同意改天再调解，时间定在十二月一日。')
  await page.keyboard.press('Enter')
  await expect(lines(page)).toHaveCount(7)
  await expect(speaker(page, '周大海')).toHaveAttribute('aria-pressed', 'true')

  // Another mediator writes into the same session; what is being typed here is not disturbed.
  await page.keyboard.press('Alt+3')
  await page.keyboard.type('我出三千，剩下的请')
  await page.evaluate(
    async ([of]) => {
      const at = new Date().toISOString()
      const set = { session: of, at, kind: 'note', speaker: '协办调解员', text: '王秀英点头。' }
      const reply = await window.jiefang.call('record.save', { register: 'sessionLine', set })
      if (!reply.ok) throw new Error(reply.sentence)
    },
    [session] as const,
  )
  await expect(page.getByText('王秀英点头。')).toBeVisible()
  await page.keyboard.type('社区看看能不能')
  await expect(typing(page)).toHaveValue('我出三千，剩下的请社区看看能不能')
  await shot(page, 'session')
  await expectAccessible(page)

  // Closed in the middle of the line.
  const gone = page.waitForEvent('close')
  await page.keyboard.press('Control+w').catch(() => undefined)
  await app.close().catch(() => undefined)
  await gone.catch(() => undefined)
  const again = await office.launch()
  await unlock(again.page)
  const line = again.page.getByRole('listitem').filter({ hasText: '陈建国：我出三千' })
  await line.getByRole('button', { name: '接着写' }).click()
  await expect(typing(again.page)).toHaveValue('我出三千，剩下的请社区看看能不能')
  await expect(again.page.getByText(/上次没打完的一句/)).toBeVisible()
  expect(again.page.url()).toContain(`/mediation/${id}/session/${session}`)
  await again.page.keyboard.press('End')
  await again.page.keyboard.type('补一点。')
  await again.page.keyboard.press('Enter')
  await expect(lines(again.page)).toHaveCount(9)
  await expect(lines(again.page).filter({ hasText: '能不能补一点。' })).toContainText('陈建国')
})

test('nothing of a session is to be read behind the cover, and a crash loses no word', async ({ office }) => {
  const { page, app, id, session } = await atTable(office)
  await page.keyboard.type('这句话很私密')
  await page.keyboard.press('F8')
  await expect(page.getByRole('dialog', { name: '遮屏' })).toBeVisible()
  await expect(page.getByText('按 F8 或 Esc 回来')).toBeVisible()
  await expect(page.getByRole('heading', { name: /王秀英与陈建国/ })).toBeHidden()
  await expect(typing(page)).toBeHidden()
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeHidden()
  expect(await page.title()).not.toMatch(/王秀英|陈建国/)
  await shot(page, 'session-covered')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(typing(page)).toBeFocused()
  await page.keyboard.press('F8')
  await expect(page.getByRole('dialog', { name: '遮屏' })).toBeVisible()
  await page.keyboard.press('F8')
  await expect(typing(page)).toBeFocused()
  await page.keyboard.type('，不要外传')
  await expect(typing(page)).toHaveValue('这句话很私密，不要外传')

  // Locked under the cover: the lock can be opened, and the cover is still there.
  await page.keyboard.press('F8')
  await page.evaluate(() => window.jiefang.call('session.lock', undefined))
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.webContents.send('event', { kind: 'locked' })
  })
  await expect(page.getByRole('button', { name: '打开', exact: true })).toBeVisible()
  await expect(page.getByRole('dialog', { name: '遮屏' })).toBeHidden()
  const opening = unlock(page)
  await expect(page.getByRole('dialog', { name: '遮屏' })).toBeVisible()
  await page.keyboard.press('Escape')
  await opening
  await expect(typing(page)).toHaveValue('这句话很私密，不要外传')
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('button', { name: '打开', exact: true })).toBeVisible()
  await unlock(page)
  await expect(typing(page)).toHaveValue('这句话很私密，不要外传')

  await expect
    .poll(() =>
      page.evaluate(async () => {
        const reply = await window.jiefang.call('draft.read', { register: 'sessionLine', record: null })
        return reply.ok && reply.value?.values['text']
      }),
    )
    .toBe('这句话很私密，不要外传')
  app.process().kill('SIGKILL')
  const again = await office.launch()
  await unlock(again.page)
  await goTo(again.page, `/mediation/${id}/session/${session}`)
  await expect(typing(again.page)).toHaveValue('这句话很私密，不要外传')
})

test('half a line of one session is not lost in another', async ({ office }) => {
  const { page, id, session } = await atTable(office)
  await page.keyboard.type('没说完的')
  const other = await page.evaluate(
    async ([of]) => {
      const made = await window.jiefang.call('mediation.newSession', { case: of, kind: 'inquiry' })
      return made.ok ? made.value.id : ''
    },
    [id] as const,
  )
  await goTo(page, `/mediation/${id}/session/${other}`)
  await expect(page.getByText(/另一份笔录里还有一句没打完.*「没说完的」/)).toBeVisible()
  await expect(typing(page)).toBeHidden()
  await shot(page, 'session-elsewhere')
  await expectAccessible(page)
  await page.getByRole('button', { name: '到那份笔录接着写' }).click()
  await expect(page).toHaveURL(new RegExp(`/session/${session}$`))
  await expect(typing(page)).toHaveValue('没说完的')
  await page.keyboard.press('Enter')
  await expect(lines(page)).toHaveCount(1)
  await goTo(page, `/mediation/${id}/session/${other}`)
  await expect(typing(page)).toBeFocused()
  await expect(page.getByText('没有写被调查人')).toBeVisible()
  await page.keyboard.type('油烟是从哪里出来的？')
  await page.keyboard.press('Enter')
  await expect(lines(page).first()).toContainText('问')
})

test('a line is changed and struck where it stands, the head and the end are told, a conflict shows both', async ({
  office,
}) => {
  const { page, session } = await atTable(office)
  await page.keyboard.type('十二月十号以前装好')
  await page.keyboard.press('Enter')
  await page.keyboard.type('打错了的一句')
  await page.keyboard.press('Enter')
  await expect(lines(page)).toHaveCount(2)
  await page.keyboard.press('ArrowUp')
  const editor = page.getByRole('group', { name: '改这一句' })
  await expect(editor.getByLabel('内容')).toBeFocused()
  await editor.getByRole('button', { name: '划掉这句' }).click()
  await expect(lines(page)).toHaveCount(1)
  await page.getByRole('button', { name: '恢复' }).click()
  await expect(lines(page)).toHaveCount(2)

  await expect(typing(page)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(editor.getByLabel('内容')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(editor.getByLabel('内容')).toHaveValue('十二月十号以前装好')
  await page.keyboard.press('End')
  await page.keyboard.type('，我保证')
  // Somebody else changes the same line meanwhile.
  await page.evaluate(
    async ([of]) => {
      const read = await window.jiefang.call('record.page', { register: 'sessionRecord', id: of })
      if (!read.ok) throw new Error(read.sentence)
      const line = read.value.children
        .find((c) => c.register === 'sessionLine')!
        .rows.find((r) => r.values['text'] === '十二月十号以前装好')!
      const set = { text: '十二月十日以前装好' }
      await window.jiefang.call('record.save', { register: 'sessionLine', id: line.id, revision: line.revision, set })
    },
    [session] as const,
  )
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: '已被改过' })).toBeVisible()
  await expect(page.getByText('用我的「十二月十号以前装好，我保证」')).toBeVisible()
  await expect(page.getByText('用现在的「十二月十日以前装好」')).toBeVisible()
  await shot(page, 'session-conflict')
  await expectAccessible(page)
  await page.getByText('用我的').click()
  await page.getByRole('button', { name: '合在一起，回到表上保存' }).click()
  await editor.getByRole('button', { name: /^改好/ }).click()
  await expect(lines(page).first()).toContainText('十二月十号以前装好，我保证')

  await page.getByRole('button', { name: '改抬头' }).click()
  const head = page.getByRole('form', { name: '笔录抬头' })
  await head.getByLabel('已告知权利义务').focus()
  await page.keyboard.type('是')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/已告知权利义务 ✓/)).toBeVisible()
  await shot(page, 'session-head')
  await expectAccessible(page)
  await page.getByRole('button', { name: '收起抬头' }).click()

  await page.getByRole('button', { name: '结束本次' }).click()
  const end = page.getByRole('form', { name: '结束本次' })
  await expect(end.getByLabel('调解结果')).toBeFocused()
  await expect(end.getByLabel('结束时间')).not.toHaveValue('')
  await page.keyboard.type('双方同意改天再调解。')
  await shot(page, 'session-end')
  await expectAccessible(page)
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/^本次已于/)).toBeVisible()

  // For signature at once, with what is typed at this moment.
  await typing(page).focus()
  await page.keyboard.type('最后补一句')
  await page.keyboard.press('Control+p')
  const paper = page.locator('.on-paper')
  await expect(paper.getByText(/最后补一句/).first()).toBeVisible({ timeout: 20_000 })
  await expect(paper.getByText(/十二月十号以前装好，我保证/).first()).toBeVisible()
  await shot(page, 'session-paper')
  await page.goBack()
  await expect(lines(page)).toHaveCount(3)
})

test('an agreement is drafted from clauses, checked, dated and shared out over months', async ({ office }) => {
  const { page, id } = await atTable(office)
  await page.getByRole('button', { name: '起草协议书' }).click()
  await expect(page.getByRole('heading', { name: '人民调解协议书' })).toBeVisible()
  await expect(page.getByLabel('主要事实和争议事项')).toHaveValue('饺子馆的油烟从排烟口飘进王秀英家。')
  await expect(page.getByLabel('协议份数')).toHaveValue('3')
  await expect(page.getByText('叁仟捌佰元整')).toBeVisible()
  const checks = page.getByRole('region', { name: '逐项核对' })
  await expect(checks.getByText(/没有写协议内容/)).toBeVisible()
  await shot(page, 'agreement-new')
  await expectAccessible(page)

  await page.getByRole('button', { name: /^整改排放/ }).click()
  const terms = page.getByLabel('协议内容', { exact: true })
  await expect(terms).toBeFocused()
  await page.keyboard.type('陈建国')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2026')
  await page.keyboard.press('Tab')
  await page.keyboard.type('13')
  await page.keyboard.press('Tab')
  await page.keyboard.type('10')
  await expect(terms).toHaveValue(/^陈建国于2026年13月10日前对＿＿＿的油烟/)
  await expect(page.getByText(/还有 3 处空没有填/)).toBeVisible()
  await expect(page.getByRole('group', { name: '没有填的空' }).getByRole('button')).toHaveCount(3)
  await shot(page, 'agreement-blanks')
  await expect(checks.getByText(/2026年13月10日/)).toBeVisible()
  await checks.getByText(/没填的空/).click()
  await expect(terms).toBeFocused()
  await page.keyboard.type('饺子馆')
  await page.keyboard.press('Tab')
  await page.keyboard.type('不飘进王秀英家')
  await page.keyboard.press('Tab')
  await page.keyboard.type('陈建国')
  await terms.evaluate((box: HTMLTextAreaElement) => {
    const at = box.value.indexOf('13月')
    box.setSelectionRange(at, at + 2)
  })
  await page.keyboard.type('12')
  await expect(checks.getByText(/2026年13月10日/)).toBeHidden()
  await page.getByLabel('履行方式和时限').fill('陈建国于2026年12月10日前装好，费用分三期支付。')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('已保存').first()).toBeVisible()
  await shot(page, 'agreement')
  await expectAccessible(page)

  await page.getByRole('button', { name: '按月分期' }).click()
  const monthly = page.getByRole('form', { name: '按月分期' })
  await expect(monthly.getByLabel('总额（元）')).toBeFocused()
  await monthly.getByLabel('期数').fill('3')
  await monthly.getByLabel('首期应履行日期').fill('2026-12-31')
  await expect(monthly.getByText(/第 3 期 1,?266.68 元，2027-02-28 前/)).toBeVisible()
  await shot(page, 'agreement-instalments')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table', { name: '履行事项' }).getByText('第3期（共3期）')).toBeVisible()

  await page.getByLabel('王秀英 协议签名日期').fill('2026-12-01')
  await page.keyboard.press('Enter')
  await page.getByLabel('陈建国 协议签名日期').fill('2026-12-02')
  await page.keyboard.press('Enter')
  const proposal = page.getByText(/2026-12-02（各方都已签名/)
  await expect(proposal).toBeVisible()
  await expect(page.getByLabel('当事人全部签名日期')).toHaveValue('')
  await proposal.getByRole('button', { name: '填入' }).click()
  await page.getByLabel('调解员签名日期').fill('2026-12-02')
  await expect(page.getByText(/还没有生效，缺：加盖印章日期/)).toBeVisible()
  await page.getByLabel('加盖印章日期').fill('2026-12-03')
  await expect(page.getByText('协议自 2026-12-03 起生效')).toBeVisible()
  await expect(page.getByText(/2027-01-02 前提出/)).toBeVisible()
  await page.keyboard.press('Control+s')
  await shot(page, 'agreement-signing')
  await expectAccessible(page)
  const paper = page.locator('.on-paper')
  await page.keyboard.press('Control+p')
  await expect(paper.getByText(/叁仟捌佰元整|不飘进王秀英家/).first()).toBeVisible({ timeout: 20_000 })
  await shot(page, 'agreement-paper')
  await page.goBack()
  await page.getByLabel('各方责任').fill('陈建国未及时清理排烟管。')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('button', { name: '另签一版' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(new RegExp(`/mediation/${id}$`))
})
