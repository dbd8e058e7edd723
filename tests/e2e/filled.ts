import type { Page } from '@playwright/test'
import { fieldsOf, type AnyRegister } from '../../records/kit/register'
import { registers, type RegisterId } from '../../records/registers'
import { madeUpOffice, type MadeUp } from '../fixtures/made-up-office'
import type { OfficeUnderTest } from './fixtures'
import type { Running } from './launch'
import { firstStart } from './people'

/** Starts the program, goes through its first start, and gives it made-up shops with their streets and licences. */
export async function launchFilled(office: OfficeUnderTest, shops = 60): Promise<Running> {
  const running = await office.launch()
  await firstStart(running.page)
  await fill(running.page, shops)
  return running
}

/** Saves the records one after the other over the bridge, as forms would. */
async function fill(page: Page, shops: number): Promise<void> {
  const made = madeUpOffice({ sections: 4, groups: 4, smallGroups: 6, shops }, 7)
  const ids = new Map<string, string>()
  const save = async (register: AnyRegister, records: readonly MadeUp<AnyRegister>[]): Promise<void> => {
    const references = fieldsOf(register).filter(([, f]) => f.kind === 'reference')
    const sets = records.map(({ values }) => {
      const set: Record<string, unknown> = { ...values }
      for (const [key] of references) set[key] = ids.get(String(set[key])) ?? null
      return set
    })
    const written = await page.evaluate(
      async ([id, all]) => {
        const given: string[] = []
        for (const set of all) {
          const reply = await window.jiefang.call('record.save', { register: id, set })
          if (!reply.ok) throw new Error(reply.sentence)
          given.push(reply.value.id)
        }
        return given
      },
      [register.id as RegisterId, sets] as const,
    )
    records.forEach((record, n) => ids.set(record.id, written[n] ?? ''))
  }
  await save(registers.streetSection, made.sections)
  await save(
    registers.shopGroup,
    made.groups.filter((g) => g.values.within === null),
  )
  await save(
    registers.shopGroup,
    made.groups.filter((g) => g.values.within !== null),
  )
  await save(registers.shop, made.shops)
  await save(registers.licence, made.licences)
}
