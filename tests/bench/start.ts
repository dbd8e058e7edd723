import { Office } from '../../main/office/office'
import { madeUpPassword, type NewOffice } from '../fixtures/new-office'
import type { BenchOffice } from './bench-office'
import type { Act } from './measure'

async function unlockAndLook({ folder, director }: NewOffice): Promise<void> {
  const office = new Office({ folder, version: '0.0.0' })
  await office.call('session.unlock', { person: director.id, password: madeUpPassword })
  const list = await office.call('record.list', { query: { register: 'shop' } })
  if (!list.ok) throw new Error(list.sentence)
  await office.close()
}

/**
 * From the password to the first list, and closed again; the floor is the same with an office that has no records yet. The
 * window itself is not in it: it is the same window for both, and cannot be measured here without Electron.
 */
export const startActs = ({ full, empty }: BenchOffice): Act[] => [
  {
    act: 'start: unlock, first list, close',
    goal: { ratio: 1.3 },
    rounds: 8,
    run: () => unlockAndLook(full),
    floor: () => unlockAndLook(empty),
  },
]
