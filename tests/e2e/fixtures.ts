import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test as base, expect, type ElectronApplication, type Page } from '@playwright/test'
import { launchProgram, onElectron, type Running } from './launch'

const screens = resolve(import.meta.dirname, '../../test-results/screens')

/** A fresh office for one test: `launch()` starts the program on it, as often as the test wants. */
export interface OfficeUnderTest {
  launch(): Promise<Running>
  /** The folder that the program keeps everything in. */
  profile: string
  /** A folder for files that the test saves or brings. */
  folder: string
}

export const test = base.extend<{ office: OfficeUnderTest }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  office: async ({}, use, info) => {
    info.annotations.push({ type: 'host', description: onElectron ? 'Electron' : 'stand-in' })
    const folder = await mkdtemp(join(tmpdir(), 'jiefang-'))
    const profile = join(folder, 'profile')
    const running: ElectronApplication[] = []
    const launch = async (): Promise<Running> => {
      const program = await launchProgram(profile)
      running.push(program.app)
      return program
    }
    await use({ launch, profile, folder })
    for (const app of running) await app.close().catch(() => {})
    if (info.status === info.expectedStatus) await rm(folder, { recursive: true, force: true })
  },
})
export { expect }

type Box = 'showSaveDialog' | 'showOpenDialog' | 'showMessageBox'

/** Gives the next native box of this kind its answer, on both hosts. */
export async function answer(app: ElectronApplication, box: Box, value: object): Promise<void> {
  await app.evaluate(
    ({ dialog }, [name, reply]) => {
      const boxes = dialog as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
      const before = boxes[name]
      boxes[name] = () => {
        if (before) boxes[name] = before
        return Promise.resolve(reply)
      }
    },
    [box, value] as const,
  )
}

/** A picture of the window for the folder of screens that somebody looks at. */
export async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(screens, `${name}.png`), animations: 'disabled' })
}
