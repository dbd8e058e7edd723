import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Said } from '../../records/kit/said'

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

/** Why a file could not be written, for the person who wanted it. `replacing`: the new file was whole already. */
export function diskTrouble(error: unknown, file: string, replacing = false): Said {
  const name = basename(file)
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new Said('disk', `磁盘已满，《${name}》没有保存；请清理出空间，或换一个位置再保存。`)
  }
  if (code === 'ENOENT' || code === 'ENODEV' || code === 'ENOTDIR') {
    return new Said('disk', `保存的位置已经不在了（U 盘可能已拔出），请重新选择位置保存《${name}》。`)
  }
  if (replacing) return new Said('disk', `《${name}》正被 Word、WPS 或别的程序打开；请先关掉它，或换一个文件名再保存。`)
  return new Said('disk', `这个位置不能写入，《${name}》没有保存；请换一个文件夹再保存。`)
}

/**
 * Writes a file whole or not at all: beside it first, then in its place.
 * @param content its bytes, at once or one piece after the other
 * @throws Said 'disk' when the disk is full, gone or read-only, or the old file is open elsewhere
 */
export async function atomicWrite(file: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const part = join(dirname(file), `.${basename(file)}.${process.pid}.part`)
  let whole = false
  try {
    const handle = await open(part, 'w')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    whole = true
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw diskTrouble(error, file, whole)
  }
}
