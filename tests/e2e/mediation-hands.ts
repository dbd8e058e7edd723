import { expect, type Page } from '@playwright/test'
import { shot } from './fixtures'

/** What a hand does at the keyboard, and where the eye looks, for the walk of mediation-whole.spec.ts. */
export const typeIn = (page: Page, text: string) => page.keyboard.type(text)
export const press = (page: Page, key: string) => page.keyboard.press(key)
export const enter = (page: Page) => page.keyboard.press('Enter')
/** Saves or sends what stands on the sheet. */
export const sent = (page: Page) => page.keyboard.press('Control+s')
export const heading = (page: Page) => page.locator('.title')
export const table = (page: Page, name: string) => page.getByRole('table', { name })
export const form = (page: Page, name: string) => page.getByRole('form', { name })
/** Waits for words on the screen. */
export const said = (page: Page, words: string | RegExp) => expect(page.getByText(words).first()).toBeVisible()

// The program runs in China's time (launch.ts).
export const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
/** What the program calls the case. */
export const caseName = '王秀英与陈建国邻里纠纷'

/** A choice by a few letters; Enter takes it and goes on to the next cell, if there is one. */
export async function choose(page: Page, letters: string, option: string, isLast = false): Promise<void> {
  const id = await page.locator(':focus').getAttribute('id')
  const box = page.locator(`[id="${id}"]`)
  await typeIn(page, letters)
  await expect(page.getByRole('option', { name: option }).first()).toBeAttached()
  await enter(page)
  await expect(box).toHaveAttribute('aria-expanded', 'false')
  if (!isLast) await expect(box).not.toBeFocused()
}

/** One paper of the dossier; the source of the first two is forgotten, as people do. */
export async function paper(page: Page, kind: string, name: string, of: string, source = ''): Promise<void> {
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
