import type { Page } from '@playwright/test'
import { disputeFacts as facts } from '../fixtures/made-up-dispute-facts'
import { expect, shot } from './fixtures'
import {
  caseName,
  choose,
  enter,
  form,
  heading,
  paper,
  press,
  said,
  sent,
  table,
  today,
  typeIn,
} from './mediation-hands'
import { expectAccessible } from './people'

/** What was promised is done, and a call on both sides afterwards. */
export async function perform(page: Page): Promise<void> {
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
export async function mend(page: Page): Promise<void> {
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

/** Nothing is left to mend: the case is archived. */
export async function archive(page: Page): Promise<void> {
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
export async function staysShut(page: Page): Promise<void> {
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
export async function dossier(page: Page): Promise<void> {
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
