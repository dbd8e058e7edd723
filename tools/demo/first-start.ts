import { expect } from '@playwright/test'
import { madeUpPassword } from '../../tests/fixtures/new-office'
import type { MadeUpOffice } from '../../tests/fixtures/made-up-office'
import type { Desk } from './desk'

/** Names the office, makes the first account, takes the recovery sheet. */
export async function firstStart({ page, shot, did }: Desk, { profile }: MadeUpOffice): Promise<void> {
  await expect(page.getByLabel('街道（镇）')).toBeVisible({ timeout: 30_000 })
  await shot('first-start-office-empty')
  const typed = {
    '省（自治区、直辖市）': profile.province,
    '市（州）': profile.city,
    '区（县）': profile.district,
    '街道（镇）': profile.subdistrict,
    社区: profile.community,
  }
  for (const [label, text] of Object.entries(typed)) await page.getByLabel(label, { exact: true }).fill(text)
  await shot('first-start-office')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('姓名').fill('林秋实')
  await page.getByLabel('密码', { exact: true }).fill(madeUpPassword)
  await page.getByLabel('再输一遍').fill(madeUpPassword)
  await shot('first-start-person')
  await page.getByRole('button', { name: '建立档案' }).click()
  await expect(page.locator('.on-paper section.docx')).toHaveCount(1, { timeout: 60_000 })
  await shot('first-start-recovery-sheet')
  await page.getByLabel('我已打印或抄下恢复码').check()
  await page.getByRole('button', { name: '开始使用' }).click()
  await expect(page.getByText('档案还是空的')).toBeVisible()
  await shot('today-empty')
  did(`first start: ${profile.community}, account 林秋实 (主任), recovery sheet`)
}

/** Streets, 片组 and the 小组 within them, entered over the same bridge that the screens use. */
export async function enterGroups({ page, shot, did }: Desk, office: MadeUpOffice): Promise<void> {
  const entered = await page.evaluate(
    async ({ sections, groups }) => {
      const ids: Record<string, string> = {}
      const enter = async (register: 'streetSection' | 'shopGroup', id: string, set: Record<string, unknown>) => {
        const reply = await window.jiefang.call('record.save', { register, set })
        if (!reply.ok) throw new Error(reply.sentence)
        ids[id] = reply.value.id
      }
      for (const { id, values } of sections) await enter('streetSection', id, values)
      for (const { id, values } of groups) {
        const { section, within } = values
        await enter('shopGroup', id, { ...values, section: section && ids[section], within: within && ids[within] })
      }
      return Object.keys(ids).length
    },
    { sections: office.sections, groups: office.groups },
  )
  await page.getByRole('link', { name: '街面', exact: true }).click()
  await page.getByRole('link', { name: '路段台账' }).click()
  await expect(page.getByRole('grid', { name: '路段' }).getByRole('gridcell').first()).toBeVisible()
  await shot('street-sections')
  await page.getByRole('link', { name: '片组', exact: true }).click()
  await expect(page.getByRole('grid', { name: '片组' }).getByRole('gridcell').first()).toBeVisible()
  await shot('shop-groups')
  const small = office.groups.filter((g) => g.values.within !== null).length
  const large = office.groups.length - small
  did(`three levels: ${office.sections.length} streets, ${large} 片组, ${small} 小组 (${entered} records)`)
}
