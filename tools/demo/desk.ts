import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { answer } from '../../tests/e2e/fixtures'
import type { Running } from '../../tests/e2e/launch'

/** The program in front of a person at a desk, and where what they take away is put. */
export interface Desk {
  readonly app: ElectronApplication
  readonly page: Page
  /** Keeps a picture of the window: screens/NAME.png, numbered in the order in which they were taken. */
  readonly shot: (name: string) => Promise<void>
  /** Does what opens the save dialog, and answers it with a file of the output, such as words/商户名册.docx. */
  readonly saveAs: (file: string, doing: () => Promise<void>) => Promise<void>
  /** Says what was done, with the time it took, and writes it into the log. */
  readonly did: (what: string) => void
}

export interface Output {
  readonly root: string
  readonly folders: readonly string[]
}

/** An empty folder for what the demo leaves. */
export function clearOutput(root: string): Output {
  const folders = ['words', 'sheets', 'screens', 'office']
  rmSync(root, { recursive: true, force: true })
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true })
  return { root, folders }
}

/** Counts the pictures on, when the program is closed and opened again. */
export interface Numbering {
  last: number
}

/** A desk with the running program on it. `write` gets each line of the log. */
export function deskOf(
  { app, page }: Running,
  root: string,
  write: (line: string) => void,
  numbering: Numbering,
): Desk {
  let last = Date.now()
  return {
    app,
    page,
    shot: async (name) => {
      const number = String(++numbering.last).padStart(2, '0')
      await page.screenshot({ path: join(root, 'screens', `${number}-${name}.png`), animations: 'disabled' })
    },
    saveAs: async (file, doing) => {
      await answer(app, 'showSaveDialog', { canceled: false, filePath: join(root, file) })
      await doing()
    },
    did: (what) => {
      const now = Date.now()
      write(`${((now - last) / 1000).toFixed(1).padStart(6)} s  ${what}`)
      last = now
    },
  }
}

/** Goes to a line of the menu, whatever number stands behind it. */
export const byMenu = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: new RegExp(`^${name}( |$)`) })
    .click()
