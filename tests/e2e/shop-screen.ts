import type { Page } from '@playwright/test'
import '../../bridge/window-api'

export const grid = (page: Page) => page.getByRole('grid', { name: '商户档案' })
export const rows = (page: Page) =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') })
export const narrow = (page: Page) => page.getByRole('searchbox', { name: '名称、人名' })
/** The cell of a sheet under its label. */
export const cell = (page: Page, label: string) => page.getByRole('form').getByLabel(label, { exact: true })
export const save = (page: Page) => page.keyboard.press('Control+s')

/** Writes a record past the screen, as another desk would, and gives its id. */
export async function write(
  page: Page,
  set: Record<string, unknown>,
  of: { id?: string; revision?: number; register?: 'shop' | 'licence' } = {},
): Promise<string> {
  return page.evaluate(
    async ([values, which]) => {
      const reply = await window.jiefang.call('record.save', { register: 'shop', set: values, ...which })
      if (!reply.ok) throw new Error(reply.sentence)
      return reply.value.id
    },
    [set, of] as const,
  )
}

export const dumplings = {
  name: '福满园饺子馆',
  operator: '王秀英',
  phone: '19900000012',
  category: 'catering',
  door: '12号',
}
