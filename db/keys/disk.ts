import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { Said } from '../../records/kit/said'

const full = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT'])
const closed = new Set(['EROFS', 'EACCES', 'EPERM', 'EEXIST', 'ENOTDIR', 'EISDIR'])

/**
 * What a failed write, read or SQL statement means for the person, where the disk is to blame:
 * `Said('disk')` when it is full, read-only or gone; undefined for every other error.
 */
export function diskTrouble(error: unknown): Said | undefined {
  const code = errorCode(error)
  if (full.has(code)) return new Said('disk', '磁盘已满，没有写进去，请腾出空间后再试一次。')
  if (closed.has(code) || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN'))
    return new Said('disk', '这个文件夹不能写入，请检查它是否只读、路径是否还在，再试一次。')
  if (code.startsWith('SQLITE_IOERR') || ['EIO', 'EFBIG', 'ENODEV', 'ENXIO'].includes(code))
    return new Said('disk', '磁盘读写出错，没有写进去，请检查磁盘是否已满或已拔出，再试一次。')
  return undefined
}

/** The code of a Node or SQLite error (ENOSPC, SQLITE_FULL), or an empty text. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/**
 * Writes a file so that after a kill or a power cut it holds either the old bytes or all of the new ones:
 * `<file>.tmp`, fsync, rename, fsync of the folder. Throws `Said('disk')` and leaves the old file where it cannot.
 */
export function writeDurably(file: string, text: string): void {
  const temporary = `${file}.tmp`
  try {
    const handle = openSync(temporary, 'w', 0o600)
    try {
      writeFileSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    moveInto(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw diskTrouble(error) ?? error
  }
}

/** Renames over whatever stands there, and makes the rename itself durable. Both paths lie on one disk. */
export function moveInto(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to)
      break
    } catch (error) {
      // A virus scanner on Windows holds a new file open for a moment.
      if (attempt === 10 || !existsSync(from) || !['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error))) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30)
    }
  }
  syncFolder(dirname(to))
}

/** Gives a file a second name on the same disk, so that the first can be replaced; a true copy where links are unknown. */
export function keepAside(file: string, aside: string): void {
  try {
    linkSync(file, aside)
  } catch {
    copyFileSync(file, aside)
    syncFile(aside)
  }
  syncFolder(dirname(aside))
}

/** Waits until the bytes of a file are on the disk. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes new names in a folder survive a power cut. Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
