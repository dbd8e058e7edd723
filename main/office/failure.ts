import { randomUUID } from 'node:crypto'
import log from 'electron-log/node'
import type { Reply } from '../../bridge/call'
import { Said } from '../../records/kit/said'

type Failure = Extract<Reply<never>, { ok: false }>

/**
 * What a person is told of an error: a said one in its own sentence; the disk's troubles in words; anything else as an id
 * under which it was logged, never a stack.
 */
export function failure(error: unknown): Failure {
  if (error instanceof Said) return { ok: false, code: error.code, sentence: error.message, detail: error.detail }
  const code = (error as { code?: unknown } | null)?.code
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return { ok: false, code: 'disk', sentence: '磁盘已满，这一步没有保存；请清理磁盘后再试一次。' }
  if (code === 'SQLITE_READONLY' || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return { ok: false, code: 'disk', sentence: '档案所在的文件夹不能写入，请检查权限后再试一次。' }
  }
  if (
    typeof code === 'string' &&
    (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
  ) {
    return { ok: false, code: 'unreadable', sentence: '档案文件读写出错，请不要继续录入，先到设置里查看备份。' }
  }
  const id = randomUUID().slice(0, 8)
  log.error(`[${id}]`, error)
  return {
    ok: false,
    code: 'fault',
    sentence: `程序出了错（编号 ${id}），刚才这一步没有保存；请再试一次，仍不行请把编号告诉维护人员。`,
  }
}
