import type { Page } from '@playwright/test'
import '../../bridge/window-api'
import { disputeFacts as facts } from '../fixtures/made-up-dispute-facts'
import { expect, shot } from './fixtures'
import { caseName, choose, enter, form, heading, press, said, sent, table, today, typeIn } from './mediation-hands'
import { cell } from './shop-screen'

/** Only the roster and a room are prepared past the screen; whoever mediates is new, but not the first. */
export async function roster(page: Page): Promise<void> {
  await page.evaluate(
    async ([mediators, room]) => {
      // Runs in the window: nothing from outside is known there.
      // oxlint-disable-next-line unicorn/consistent-function-scoping
      const keep = async (register: 'mediator' | 'mediationRoom', set: Record<string, unknown>) => {
        const reply = await window.jiefang.call('record.save', { register, set })
        if (!reply.ok) throw new Error(reply.sentence)
      }
      for (const mediator of mediators) await keep('mediator', mediator)
      await keep('mediationRoom', room)
    },
    [facts.mediators, facts.room] as const,
  )
}

/** The dispute at the door: two sides, what about, when. */
export async function bringIn(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^人民调解/ }).click()
  await said(page, '还没有纠纷案件')
  await shot(page, 'whole-01-list-empty')
  await press(page, 'F3')
  await expect(cell(page, '申请人')).toBeFocused()
  await typeIn(page, facts.applicant.name)
  await enter(page)
  await typeIn(page, facts.applicant.phone)
  await enter(page)
  await typeIn(page, facts.respondent.name)
  await enter(page)
  await typeIn(page, facts.respondent.phone)
  await enter(page)
  await typeIn(page, facts.opened.what)
  await enter(page)
  await typeIn(page, facts.opened.happenedOn)
  await enter(page)
  await choose(page, '邻里', '邻里纠纷')
  await expect(cell(page, '发生地点')).toBeFocused()
  await typeIn(page, facts.opened.place)
  await expect(cell(page, '登记日期')).toHaveValue(today)
  await shot(page, 'whole-02-door')
  await sent(page)
  await expect(page.getByRole('heading', { name: caseName, level: 1 })).toBeVisible()
  await said(page, `已新建「${caseName}」`)
  await expect(heading(page)).toContainText('待受理')
  await shot(page, 'whole-03-received')
}

/** 受理: the case gets its number, and its month begins to run. */
export async function accept(page: Page): Promise<void> {
  await press(page, 'Control+Enter')
  const act = form(page, '受理')
  await expect(act.getByLabel('受理日期')).toHaveValue(today)
  await expect(act.getByLabel('受理日期')).toBeFocused()
  await enter(page)
  await choose(page, '和平', facts.room.name, true)
  await shot(page, 'whole-04-accept')
  await sent(page)
  await expect(heading(page)).toContainText('（2026）人调字第001号'.replace('2026', today.slice(0, 4)))
  await expect(heading(page)).toContainText('调解中')
  await expect(heading(page)).toContainText(/调解期限 还有 \d+ 天/)
  await shot(page, 'whole-05-accepted')
}

/** The particulars of one party, and that the rights were told. */
export async function particulars(page: Page, who: typeof facts.applicant | typeof facts.respondent): Promise<void> {
  const parties = table(page, '当事人')
  await parties.getByRole('button', { name: `修改 ${who.name}` }).click()
  await expect(parties.getByLabel('哪一方')).toBeFocused()
  await enter(page)
  await enter(page)
  await enter(page)
  await expect(parties.getByLabel('性别')).toBeFocused()
  await choose(page, who.gender === 'female' ? '女' : '男', who.gender === 'female' ? '女' : '男')
  await typeIn(page, String(who.age))
  await enter(page)
  await typeIn(page, who.idNumber)
  await enter(page)
  await enter(page)
  await typeIn(page, who.job)
  await enter(page)
  await typeIn(page, who.address)
  if ('agent' in who) {
    await parties.getByLabel('委托代理人').fill(who.agent)
    await enter(page)
    await typeIn(page, who.agentPhone)
    await enter(page)
    await choose(page, '特别', '特别授权')
    await typeIn(page, who.agentMatters)
  }
  await parties.getByLabel('权利义务告知日期').fill(today)
  await shot(page, `whole-06-party-${who.side}`)
  await sent(page)
  await expect(parties.getByRole('row').filter({ hasText: who.name })).toContainText(today)
  await expect(parties.getByRole('button', { name: `修改 ${who.name}` })).toBeFocused()
}

/** Whoever mediates it, chosen from the roster. */
export async function assign(page: Page): Promise<void> {
  const rail = page.getByRole('region', { name: '承办调解员' })
  await rail.getByRole('button', { name: '指定调解员' }).click()
  const act = form(page, '指定调解员')
  await expect(act.getByLabel('调解员', { exact: true })).toBeFocused()
  await choose(page, '周敏', '周敏')
  await expect(act.getByLabel('开始日期')).toHaveValue(today)
  await shot(page, 'whole-08-assign')
  await sent(page)
  await expect(rail.getByText(`主办 ${today} 起`)).toBeVisible()
  await expect(rail).toContainText('周敏')
}
