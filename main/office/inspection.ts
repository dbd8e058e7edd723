import { verifyChain } from '../../db/chain'
import type { OfficeFile } from '../../db/office-file'
import type { Read } from '../../db/records'
import { readSetting, writeSetting } from '../../db/settings'

export interface Inspection {
  /** UTC ISO moment. */
  at: string
  /** Devices whose chain of changes is broken. */
  faults: number
}

/** Walks through the change log and leaves what it found. The file's pages were checked with the backup before. */
export async function inspect(file: OfficeFile): Promise<void> {
  const faults = await verifyChain(file.read)
  await file.keep((trx) => writeSetting(trx, 'inspection', { at: new Date().toISOString(), faults: faults.length }))
}

export const readInspection = async (read: Read): Promise<Inspection | null> =>
  (await readSetting<Inspection>(read, 'inspection')) ?? null
