import { mkdir, rm } from 'node:fs/promises'
import { createReadStream, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { dialog, shell, type BrowserWindow } from 'electron'
import type { Reply } from '../../bridge/call'
import type { BackupCopy, BackupLine } from '../../bridge/office-shapes'
import { dayOf } from '../../records/kit/dates'
import { Said } from '../../records/kit/said'
import { atomicWrite, diskTrouble } from './atomic-write'
import type { OfficeProcess } from './office-process'

/** The key slots of an office: without them nobody's password opens a backup on another PC. */
const keysName = 'office.keys'

/** Opens the folder of the backups in the system's own window of files. @throws Said 'missing' */
export async function openBackups(place: string): Promise<null> {
  const trouble = existsSync(place) ? await shell.openPath(place) : 'not there'
  if (trouble) throw new Said('missing', '备份文件夹打不开；请先按「立即备份」做一份，再试一次。')
  return null
}

async function newestBackup(office: OfficeProcess): Promise<BackupLine> {
  const reply = (await office.call('backup.list', undefined)) as Reply<BackupLine[]>
  if (!reply.ok) throw new Said(reply.code, reply.sentence)
  const newest = reply.value.find((line) => line.verified)
  if (!newest) throw new Said('missing', '还没有备份，请先按「立即备份」做一份。')
  return newest
}

/**
 * Copies the newest backup of `place` and its key slots into a new folder where the person chooses, such as a USB stick.
 * @throws Said 'missing' there is no backup · 'disk' it cannot be written there
 */
export async function copyBackup(office: OfficeProcess, window: BrowserWindow, place: string): Promise<BackupCopy> {
  const { file } = await newestBackup(office)
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: '选择 U 盘或别的文件夹',
    buttonLabel: '复制到这里',
    properties: ['openDirectory', 'createDirectory'],
  })
  const [into] = filePaths
  if (canceled || into === undefined) return { done: false }
  const folder = freeFolder(into)
  try {
    await mkdir(folder)
  } catch (error) {
    throw diskTrouble(error, folder)
  }
  try {
    await atomicWrite(join(folder, file), piecesOf(join(place, file)))
    // As they are now, not as they were with the backup: the passwords of today open it.
    await atomicWrite(join(folder, keysName), piecesOf(join(dirname(place), keysName)))
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => {}) // half a backup would be trusted some day
    throw error
  }
  return { done: true, folder }
}

/** A file piece by piece, opened when the first is asked for: a backup may be larger than the memory. */
async function* piecesOf(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file) as AsyncIterable<Uint8Array>
}

/** 街坊备份 2026-11-22, with a number where that name is taken. */
function freeFolder(into: string): string {
  const name = join(into, `街坊备份 ${dayOf(new Date())}`)
  let folder = name
  for (let n = 2; existsSync(folder); n++) folder = `${name} (${n})`
  return folder
}
