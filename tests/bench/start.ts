import { countRecords, listRecords } from '../../db/list'
import { OfficeFile } from '../../db/office-file'
import type { NewOffice } from '../fixtures/new-office'
import type { BenchOffice } from './bench-office'
import type { Act } from './measure'

async function openAndLook({ path, key }: NewOffice): Promise<void> {
  const file = await OfficeFile.open(path, key)
  await listRecords(file.read, { register: 'shop' })
  await countRecords(file.read, { register: 'shop' })
  await file.close()
}

/** From the key to the first list; the floor is the same with an office that has no records yet. */
export const startActs = ({ full, empty }: BenchOffice): Act[] => [
  {
    act: 'start: open the file, first list, close',
    goal: { ratio: 1.3 },
    rounds: 30,
    run: () => openAndLook(full),
    floor: () => openAndLook(empty),
  },
]
