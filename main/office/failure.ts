import { randomUUID } from 'node:crypto'
import log from 'electron-log/node'
import type { Reply } from '../../bridge/call'
import { databaseTrouble } from '../../db/cipher'
import { Said } from '../../records/kit/said'

type Failure = Extract<Reply<never>, { ok: false }>

/**
 * What a person is told of an error: a said one in its own sentence; the disk's troubles in words; anything else as an id
 * under which it was logged, never a stack.
 */
export function failure(error: unknown): Failure {
  const trouble = databaseTrouble(error)
  if (trouble instanceof Said)
    return { ok: false, code: trouble.code, sentence: trouble.message, detail: trouble.detail }
  const id = randomUUID().slice(0, 8)
  log.error(`[${id}]`, error)
  return {
    ok: false,
    code: 'fault',
    sentence: `程序出了错（编号 ${id}），刚才这一步没有保存；请再试一次，仍不行请把编号告诉维护人员。`,
  }
}
