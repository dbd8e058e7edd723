import type { Page } from '@playwright/test'
import { disputeFacts as facts } from '../fixtures/made-up-dispute-facts'
import { sampleIn, unlock } from './filled-office'
import { expect, shot, test } from './fixtures'
import { expectAccessible } from './people'
import { cell } from './shop-screen'

const typeIn = (page: Page, text: string) => page.keyboard.type(text)
const press = (page: Page, key: string) => page.keyboard.press(key)
const enter = (page: Page) => page.keyboard.press('Enter')
const sent = (page: Page) => page.keyboard.press('Control+s')
const heading = (page: Page) => page.locator('.title')
const table = (page: Page, name: string) => page.getByRole('table', { name })
const form = (page: Page, name: string) => page.getByRole('form', { name })
const said = (page: Page, words: string | RegExp) => expect(page.getByText(words).first()).toBeVisible()

// The program runs in China's time (launch.ts).
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
const caseName = '王秀英与陈建国邻里纠纷'

/** A choice by a few letters; Enter takes it and goes on to the next cell, if there is one. */
async function choose(page: Page, letters: string, option: string, isLast = false): Promise<void> {
  const id = await page.locator(':focus').getAttribute('id')
  const box = page.locator(`[id="${id}"]`)
  await typeIn(page, letters)
  await expect(page.getByRole('option', { name: option }).first()).toBeAttached()
  await enter(page)
  await expect(box).toHaveAttribute('aria-expanded', 'false')
  if (!isLast) await expect(box).not.toBeFocused()
}

/** Only the roster and a room are prepared past the screen; whoever mediates is new, but not the first. */
async function roster(page: Page): Promise<void> {
  await page.evaluate(
    async ([mediators, room]) => {
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
async function bringIn(page: Page): Promise<void> {
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

async function accept(page: Page): Promise<void> {
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
async function particulars(page: Page, who: typeof facts.applicant | typeof facts.respondent): Promise<void> {
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

/** One paper of the dossier; the source of the first two is forgotten, as people do. */
async function paper(page: Page, kind: string, name: string, of: string, source = ''): Promise<void> {
  const papers = table(page, '卷内材料')
  await papers.getByRole('button', { name: '＋ 卷内材料' }).click()
  await expect(papers.getByLabel('材料类别')).toBeFocused()
  await choose(page, kind, kind)
  await typeIn(page, name)
  await enter(page)
  await choose(page, of, of)
  await typeIn(page, source)
  await enter(page)
  await choose(page, '复印', '复印件')
  await typeIn(page, '1')
  await shot(page, `whole-07-paper-${kind}`)
  await sent(page)
  await expect(papers.getByRole('row').filter({ hasText: name })).toContainText('1页')
}

async function assign(page: Page): Promise<void> {
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

const typing = (page: Page) => page.getByRole('textbox', { name: /^正在记的一句/ })
const lines = (page: Page) => page.getByRole('list', { name: '笔录内容' }).getByRole('listitem')

/** Types what each said, turned to by its key. */
async function talk(page: Page, said: readonly (readonly [string, string | null, string])[]): Promise<void> {
  await expect(typing(page)).toBeFocused()
  for (const [n, [kind, who, text]] of said.entries()) {
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
async function inquire(page: Page): Promise<void> {
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
async function mediate(page: Page): Promise<void> {
  const { facts: head, lines: spoken } = facts.sessions[2]
  await page.getByRole('button', { name: '开始调解' }).click()
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

async function agree(page: Page): Promise<void> {
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

/** What was promised is done, and a call on both sides afterwards. */
async function perform(page: Page): Promise<void> {
  const plan = table(page, '履行事项')
  await plan.getByRole('button', { name: /^修改/ }).click()
  await plan.getByLabel('实际履行日期').fill(today)
  await enter(page)
  await typeIn(page, '收条')
  await sent(page)
  await expect(plan.getByRole('row').nth(1)).toContainText('收条')
  await paper(page, '履行凭证', '收条（3,800 元）', facts.applicant.name, facts.applicant.name)
  await press(page, 'Control+Enter')
  await expect(form(page, '履行完毕').getByLabel('履行完毕日期')).toHaveValue(today)
  await enter(page)
  await choose(page, '自动', '自动履行', true)
  await shot(page, 'whole-16-fulfilled')
  await sent(page)
  await expect(heading(page)).toContainText('履行完毕')

  const calls = table(page, '回访记录')
  await calls.getByRole('button', { name: '＋ 回访记录' }).click()
  await expect(calls.getByLabel('回访日期')).toBeFocused()
  await enter(page)
  await choose(page, '上门', '上门')
  await typeIn(page, facts.followUp.who)
  await enter(page)
  await enter(page)
  await choose(page, '自动', '自动履行')
  await choose(page, '满意', '满意')
  await typeIn(page, facts.followUp.sued)
  await calls.getByLabel('回访情况').fill(facts.followUp.situation)
  await shot(page, 'whole-17-follow-up')
  await sent(page)
  await expect(calls.getByRole('row').nth(1)).toContainText(facts.followUp.who)

  await press(page, 'Control+Enter')
  await expect(form(page, '结案').getByLabel('结案日期')).toBeFocused()
  await enter(page)
  await typeIn(page, facts.closed.closingNote)
  await sent(page)
  await expect(heading(page)).toContainText('已结案')
}

/** What was forgotten on the way is found and mended, each from its button. */
async function mend(page: Page): Promise<void> {
  const check = page.getByRole('region', { name: '卷宗自查' })
  const go = (words: RegExp) => check.getByRole('button', { name: words }).click()
  await page.getByRole('button', { name: '卷宗自查' }).click()
  await expect(check).toContainText('没有写申请事项')
  await shot(page, 'whole-18-check')
  await expectAccessible(page)
  await go(/^去补正 .*申请事项/)
  await expect(form(page, '纠纷案件').getByLabel('申请事项')).toBeFocused()
  for (const [n, claim] of facts.opened.claims.split('\n').entries()) {
    if (n > 0) await press(page, 'Alt+Enter')
    await typeIn(page, claim)
  }
  await sent(page)
  await expect(check).not.toContainText('没有写申请事项')
  for (const { name } of [facts.applicant, facts.respondent]) {
    await go(new RegExp(`^去补正 「${name}`))
    await expect(table(page, '卷内材料').getByLabel('来源或提供人')).toBeFocused()
    await typeIn(page, name)
    await sent(page)
    await expect(check.getByText(`「${name}居民身份证复印件」没有写来源`)).toBeHidden()
  }
  await go(/^去补正 .*还没有签名/)
  await expect(form(page, '结束本次').getByLabel('签名日期')).toBeFocused()
  await typeIn(page, today)
  await shot(page, 'whole-19-mend-signature')
  await sent(page)
  await said(page, '「调解记录」已保存')
  await press(page, 'Escape')
  await expect(page.getByRole('heading', { name: caseName, level: 1 })).toBeVisible()
}

async function archive(page: Page): Promise<void> {
  await press(page, 'Control+Enter')
  const check = page.getByRole('region', { name: '卷宗自查' })
  await expect(check).toContainText('七项都没有问题')
  const act = form(page, '归档')
  await expect(act.getByLabel('归档日期')).toHaveValue(today)
  await act.getByLabel('检查人').fill(facts.filing.checkedBy)
  await act.getByLabel('检查日期').fill(today)
  await act.getByLabel('卷宗情况说明').fill(facts.filing.fileNote)
  await shot(page, 'whole-20-archive')
  await sent(page)
  await expect(page.getByText(`「${caseName}」已归档，卷宗已封存。`)).toBeVisible({ timeout: 30_000 })
  await expect(heading(page)).toContainText('已归档')
}

/** Nothing of the case can be changed any more; what comes later is a supplement. */
async function staysShut(page: Page): Promise<void> {
  await said(page, /案件已经归档，卷宗按原样封存/)
  await expect(page.getByRole('group', { name: '办理' }).getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^保存/ })).toHaveCount(0)
  await expect(form(page, '纠纷案件').getByLabel('发生地点')).not.toBeEditable()
  await expect(table(page, '当事人').getByRole('button')).toHaveCount(0)
  await shot(page, 'whole-21-archived')
  await expectAccessible(page)
  const later = table(page, '补充材料')
  await later.getByRole('button', { name: '＋ 补充材料' }).click()
  await later.getByLabel('材料名称').fill('完工照片')
  await later.getByLabel('页数').fill('2')
  await later.getByLabel('说明').fill('归档后王秀英送来')
  await sent(page)
  await expect(later.getByRole('row').nth(1)).toContainText('完工照片')
  await shot(page, 'whole-22-supplement')
}

/** The frozen dossier, laid out in the window as it will come out of the printer. */
async function dossier(page: Page): Promise<void> {
  await press(page, 'Control+p')
  const sheets = page.locator('.on-paper')
  await expect(sheets.getByText('调解卷宗').first()).toBeVisible({ timeout: 30_000 })
  for (const title of [
    '卷内目录',
    '人民调解申请书',
    '当事人权利义务告知书',
    '授权委托书（王秀英）',
    '人民调解调查记录（赵国华）',
    '人民调解协议书',
    '人民调解回访记录',
    '卷宗情况说明',
  ])
    await expect(sheets.getByText(title).first()).toBeAttached()
  await expect(sheets).toContainText('叁仟捌佰元整')
  await expect(sheets).not.toContainText('完工照片')
  await shot(page, 'whole-23-dossier')
  await press(page, 'Escape')
  await expect(page.getByRole('heading', { name: caseName, level: 1 })).toBeVisible()
}

test('a new mediator takes a made-up neighbour dispute from the door to the archived dossier', async ({ office }) => {
  test.setTimeout(180_000)
  await sampleIn(office)
  const { page } = await office.launch()
  await page.setViewportSize({ width: 1366, height: 768 })
  await unlock(page)
  await roster(page)
  await bringIn(page)
  await accept(page)
  await particulars(page, facts.applicant)
  await particulars(page, facts.respondent)
  await paper(page, '身份证明', '王秀英居民身份证复印件', facts.applicant.name)
  await paper(page, '身份证明', '陈建国居民身份证复印件', facts.respondent.name)
  await assign(page)
  await inquire(page)
  await mediate(page)
  await agree(page)
  await perform(page)
  await mend(page)
  await archive(page)
  await staysShut(page)
  await dossier(page)
})
