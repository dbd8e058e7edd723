import { Office } from '../../main/office/office'
import type { CallName, Input, Output } from '../../bridge/calls'
import { chance } from '../fixtures/chance'

/**
 * A program at work, to be killed: signs in, then saves, imports, edits in bulk and undoes until it is no more.
 * Tells its parent of every act before it begins, while it writes and after it is done.
 */
export type FromChild =
  | { ready: true }
  | { begins: string }
  | { writing: number }
  | { done: string; batch: string | null; count: number }

const rowsOfAnImport = 3000

const [folder = '', person = '', password = '', seed = ''] = process.argv.slice(2)
const luck = chance(Number(seed))
const send = (message: FromChild): void => void process.send?.(message)
const office = new Office({
  folder,
  version: '0.0.0',
  tell: (event) => event.kind === 'progress' && send({ writing: event.done }),
})

async function call<C extends CallName>(name: C, input: Input<C>, ticket?: string): Promise<Output<C>> {
  const reply = await office.call(name, input, ticket)
  if (!reply.ok) throw new Error(`${name}: ${reply.sentence}`)
  return reply.value
}

type Done = { batch: string | null; count: number }

const acts = {
  async save(): Promise<Done> {
    send({ begins: 'save' })
    const record = await call('record.save', {
      register: 'shop',
      set: { name: '新开的店', operator: '方新', phone: '19900000000' },
    })
    await call('record.save', { register: 'shop', id: record.id, revision: record.revision, set: { note: '改过一次' } })
    return { batch: (await call('act.last', undefined))!.batch, count: 1 }
  },

  async import(): Promise<Done> {
    const lines = Array.from(
      { length: rowsOfAnImport },
      (_, n) => `导入店${seed}-${luck.whole(0, 1e9)}-${n},测试路${n % 3}段,${n}号,餐饮`,
    )
    const bytes = new TextEncoder().encode(['店招名称,所属路段,门牌,业态', ...lines].join('\n'))
    const sheet = await call('import.open', { register: 'shop', name: '测试.csv', bytes })
    await call('import.check', { id: sheet.id, targets: sheet.columns.map((c) => c.target) })
    send({ begins: 'import' }) // up to here nothing was written
    const { batch, count } = await call('import.run', { id: sheet.id }, 'import')
    await call('import.close', { id: sheet.id })
    return { batch, count }
  },

  async bulk(): Promise<Done> {
    const { rows } = await call('record.list', { query: { register: 'shop' }, limit: 500 })
    const selection = { ids: rows.map((r) => r.id) }
    send({ begins: 'bulk' })
    const set = { note: `一起改 ${luck.whole(0, 1e9)}` }
    return call('bulk.edit', { register: 'shop', selection, set }, 'bulk')
  },

  async undo(): Promise<Done> {
    const last = await call('act.last', undefined)
    if (!last) return { batch: null, count: 0 }
    send({ begins: 'undo' })
    const { batch, undone } = await call('act.undo', { batch: last.batch }, 'undo')
    return { batch, count: undone }
  },
}

const people = await office.call('session.unlock', { person, password })
if (!people.ok) throw new Error(people.sentence)
send({ ready: true })
const round = ['import', 'save', 'import', 'undo', 'save', 'bulk'] as const
for (let n = luck.whole(0, round.length - 1); ; n++) {
  const act = round[n % round.length]!
  send({ done: act, ...(await acts[act]()) })
}
