import { join } from 'node:path'
import { listBackups, restoreBackup } from '../../db/backup'
import { databaseName } from '../../db/cipher'
import { OfficeFile } from '../../db/office-file'
import { recordAccountEvent } from '../../db/people'
import { unlock } from '../../db/keys/key-ring'
import { Said } from '../../records/kit/said'

/**
 * Puts a backup in the place of the office's file, which must be closed. The restored file goes on under a new device:
 * its chain of changes branches off here, and two branches must not bear one name.
 * @throws Said `missing`, `unreadable`, `disk`; the present file is then as it was.
 */
export async function restore(folder: string, file: string, key: Buffer, person: string): Promise<void> {
  restoreBackup(folder, file, key)
  const restored = await OfficeFile.open(join(folder, databaseName), key)
  try {
    await restored.becomeNewDevice()
    await restored.keep((trx) => recordAccountEvent(trx, { person, what: 'restore', subject: '', detail: file }))
  } finally {
    await restored.close()
  }
}

/** Restores the newest backup for somebody who has a password but no readable file. @throws Said `wrong-password`, `missing`. */
export async function restoreNewest(
  folder: string,
  person: string,
  password: string,
): Promise<{ file: string; at: string }> {
  const key = await unlock(folder, person, password)
  try {
    const [newest] = listBackups(folder)
    if (!newest) throw new Said('missing', '没有可用的备份，请把整个档案文件夹拷出来交给维护人员。')
    await restore(folder, newest.file, key, person)
    return { file: newest.file, at: newest.at }
  } finally {
    key.fill(0)
  }
}
