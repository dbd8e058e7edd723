import { expect } from '@playwright/test'
import type { CallName, Input, Output } from '../../bridge/calls'
import '../../bridge/window-api'
import { fillDispute } from '../../tests/fixtures/made-up-dispute'
import { byMenu, type Desk } from './desk'
import { keep, laidOut } from './papers'

/** A dispute from the door to its dossier, which is checked, printed and archived. */
export async function mediates(desk: Desk): Promise<void> {
  const { page, shot, did } = desk
  const ask = <C extends CallName>(name: C, input: Input<C>): Promise<Output<C>> =>
    page.evaluate(
      async ([call, given]) => {
        const reply = await window.jiefang.call(call as 'record.page', given as never)
        if (!reply.ok) throw new Error(`${call}: ${reply.sentence}`)
        return reply.value
      },
      [name, input] as const,
    )
  const { id } = await fillDispute(ask)
  did('a dispute between neighbours, from the door to its end, over the bridge')

  await byMenu(page, '人民调解')
  await page.getByRole('grid', { name: '纠纷案件' }).getByText('王秀英与陈建国邻里纠纷').first().dblclick()
  await expect(page.getByRole('region', { name: '卷宗', exact: true })).toBeVisible()
  await shot('case')
  await page.getByRole('button', { name: '卷宗自查' }).click()
  await expect(page.getByRole('region', { name: '卷宗自查' })).toBeVisible()
  await shot('self-check')
  await page.getByRole('button', { name: /^整卷打印/ }).click()
  const pages = await laidOut(page)
  await shot('dossier')
  await keep(desk, 'words/调解卷宗.docx', '另存为 Word')
  did(`the dossier of the case, ${pages} pages with their numbers in the table of contents`)

  const { children } = await ask('record.page', { register: 'mediationCase', id })
  const session = children.find((c) => c.register === 'sessionRecord')!.rows[0]!.id
  await page.evaluate((to) => void (window.location.hash = to), `#/mediation/${id}/session/${session}`)
  await expect(page.getByRole('list', { name: '笔录内容' })).toBeVisible()
  await shot('session')
  await page.evaluate((to) => void (window.location.hash = to), `#/mediation/${id}/agreement`)
  await expect(page.getByRole('heading', { name: '人民调解协议书' })).toBeVisible()
  await shot('agreement')
  await page.evaluate(() => void (window.location.hash = '#/mediation/figures'))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await shot('mediation-figures')
  did('a session, the agreement, the statutory sheet')
}
