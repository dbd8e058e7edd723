import type { Page } from '@playwright/test'
import { disputeFacts as facts } from '../fixtures/made-up-dispute-facts'
import { expect, shot } from './fixtures'
import { choose, enter, form, heading, press, said, sent, table, today, typeIn } from './mediation-hands'

const typing = (page: Page) => page.getByRole('textbox', { name: /^正在记的一句/ })
const lines = (page: Page) => page.getByRole('list', { name: '笔录内容' }).getByRole('listitem')

/** Types what each said, turned to by its key. */
async function talk(page: Page, spoken: readonly (readonly [string, string | null, string])[]): Promise<void> {
  await expect(typing(page)).toBeFocused()
  for (const [n, [kind, who, text]] of spoken.entries()) {
    const turns = page.getByRole('group', { name: '谁在说' })
    const name = kind === 'note' ? '记' : kind === 'ask' ? /调解员|调查人/ : who!
    const chip = turns.getByRole('button', { name }).first()
    const key = /\d/.exec(await chip.innerText())![0]
    await press(page, `Alt+${key}`)
    await expect(chip).toHaveAttribute('aria-pressed', 'true')
    await typeIn(page, text)
    await enter(page)
    await expect(lines(page)).toHaveCount(n + 1)
  }
}

/** An inquiry on the spot, from the head to the signature. */
export async function inquire(page: Page): Promise<void> {
  const { facts: head, lines: spoken } = facts.sessions[0]
  await page.getByRole('button', { name: '开始调查' }).click()
  await said(page, '没有写被调查人')
  await page.getByRole('button', { name: '改抬头' }).click()
  const top = form(page, '笔录抬头')
  await expect(top.getByLabel('地点')).toBeFocused()
  await typeIn(page, head.place)
  await enter(page)
  await typeIn(page, head.asked)
  await sent(page)
  await expect(page.getByText('没有写被调查人')).toBeHidden()
  await page.getByRole('button', { name: '收起抬头' }).click()
  await typing(page).focus()
  await talk(page, spoken)
  await shot(page, 'whole-09-inquiry')
  await page.getByRole('button', { name: '结束本次' }).click()
  const end = form(page, '结束本次')
  await expect(end.getByLabel('已核对无误')).toBeFocused()
  await expect(end.getByLabel('调解结果')).toBeHidden()
  await choose(page, '是', '是')
  await typeIn(page, today)
  await shot(page, 'whole-10-inquiry-end')
  await sent(page)
  await said(page, /^本次已于/)
  await press(page, 'Escape')
  await expect(table(page, '笔录')).toContainText('调查记录')
}

/** The talk that ends in agreement. The day of signing is forgotten; the self-check will say so. */
export async function mediate(page: Page): Promise<void> {
  const { facts: head, lines: spoken } = facts.sessions[2]
  // Begun twice by mistake: the empty one is taken away again.
  await page.getByRole('button', { name: '开始调解' }).click()
  await page.getByRole('button', { name: '多开的，撤去' }).click()
  await said(page, /已撤去多开的笔录/)
  await expect(table(page, '笔录')).not.toContainText('调解记录')
  await page.getByRole('button', { name: '开始调解' }).click()
  const came = page.getByRole('group', { name: '谁到场了' })
  for (const { name } of [facts.applicant, facts.respondent]) await came.getByRole('button', { name }).click()
  await sent(page)
  await said(page, /到场：王秀英（申请人）、陈建国（被申请人）/)
  await typing(page).focus()
  await talk(page, spoken)
  await shot(page, 'whole-11-session')
  await page.getByRole('button', { name: '结束本次' }).click()
  await expect(form(page, '结束本次').getByLabel('调解结果')).toBeFocused()
  await typeIn(page, head.result)
  await enter(page)
  await choose(page, '是', '是')
  await shot(page, 'whole-12-session-end')
  await sent(page)
  await said(page, /^本次已于/)
  await expect(form(page, '结束本次')).toBeHidden()
}

/** The agreement, from its terms to the day it takes effect, and 达成协议 in the case. */
export async function agree(page: Page): Promise<void> {
  await page.getByRole('button', { name: '起草协议书' }).click()
  await expect(page.getByRole('heading', { name: '人民调解协议书' })).toBeVisible()
  await shot(page, 'whole-13-agreement-new')
  await page.getByLabel('各方责任').fill(facts.agreement.duty)
  const terms = page.getByLabel('协议内容', { exact: true })
  await terms.focus()
  for (const [n, term] of facts.agreement.terms.split('\n').entries()) {
    if (n > 0) await enter(page)
    await typeIn(page, term)
  }
  await expect(terms).toHaveValue(facts.agreement.terms)
  await page.getByLabel('履行方式和时限').fill(facts.agreement.performance)
  await page.getByRole('textbox', { name: '协议金额' }).fill('3800')
  await said(page, '叁仟捌佰元整')
  await sent(page)
  await said(page, '法定内容、金额、日期、份数都对得上。')

  const plan = table(page, '履行事项')
  await plan.getByRole('button', { name: '＋ 履行事项' }).click()
  await expect(plan.getByLabel('履行内容')).toBeFocused()
  await typeIn(page, '排烟管道接至屋顶，付清赔偿款')
  await enter(page)
  await typeIn(page, facts.respondent.name)
  await enter(page)
  await typeIn(page, '3800')
  await enter(page)
  await typeIn(page, today)
  await sent(page)
  await expect(plan).toContainText('3800.00元')

  for (const { name } of [facts.applicant, facts.respondent]) {
    await page.getByLabel(`${name} 协议签名日期`).fill(today)
    await enter(page)
  }
  await page.getByRole('button', { name: '填入' }).click()
  await page.getByLabel('达成协议日期').fill(today)
  await page.getByLabel('调解员签名日期').fill(today)
  await page.getByLabel('加盖印章日期').fill(today)
  await said(page, `协议自 ${today} 起生效`)
  await sent(page)
  await said(page, '已保存')
  await shot(page, 'whole-14-agreement-signed')
  await page.getByRole('link', { name: '到案件办理「达成协议」' }).click()
  await press(page, 'Control+Enter')
  const act = form(page, '达成协议')
  await expect(act.getByLabel('达成协议日期')).toHaveValue(today)
  await expect(act.getByLabel('涉及金额')).toHaveValue('3800.00')
  await expect(act).toContainText('书面协议')
  await act.getByLabel('化解层级').focus()
  await choose(page, '社区', '社区')
  await shot(page, 'whole-15-agree')
  await sent(page)
  await expect(heading(page)).toContainText('履行中')
}
