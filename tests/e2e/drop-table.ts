import type { Page } from '@playwright/test'

/** Drops a file on the import page, as from a folder. */
export async function dropTable(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer()
      data.items.add(new File([content], fileName))
      return data
    },
    [name, text] as const,
  )
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: transfer })
}
