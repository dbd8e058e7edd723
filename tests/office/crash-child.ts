import { Office } from '../../main/office/office'
import type { CallName, Input, Output } from '../../bridge/calls'
import { chance } from '../fixtures/chance'

/**
 * A program at work, to be killed: signs in, then saves, imports, edits in bulk and undoes until it is no more.
 * Tells its parent of every act before it begins and after it is done.
 */
export type FromChild = { ready: true } | { begins: string } | { done: string; batch: string | null; count: number }

const [folder = '', person = '', password = '', seed = ''] = process.argv.slice(2)
const luck = chance(Number(seed))
const office = new Office({ folder, version: '0.0.0' })
const tell = (message: FromChild): void => void process.send?.(message)

async function call<C extends CallName>(name: C, input: Input<C>): Promise<Output<C>> {
  const reply = await office.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.sentence}`)
  return reply.value
}

const acts: Record<string, () => Promise<{ batch: string | null; count: number }>> = {
  async save() {
    const record = await call('record.save', {
      register: 'shop',
      set: { name: '新开的店', operator: '方新', phone: '19900000000' },
    })
    await call('record.save', { register: 'shop', id: record.id, revision: record.revision, set: { note: '改过一次' } })
    return { batch: (await call('act.last', undefined))!.batch, count: 1 }
  },

  async import() {
    const lines = Array.from(
      { length: 40 },
      (_, n) => `导入店${seed}-${luck.whole(0, 1e9)}-${n},测试路${n % 3}段,${n}号,餐饮`,
    )
    const bytes = new TextEncoder().encode(['店招名称,所属路段,门牌,业态', ...lines].join('\n'))
    const sheet = await call('import.open', { register: 'shop', name: '测试.csv', bytes })
    await call('import.check', { id: sheet.id, targets: sheet.columns.map((c) => c.target) })
    const { batch, count } = await call('import.run', { id: sheet.id })
    await call('import.close', { id: sheet.id })
    return { batch, count }
  },

  async bulk() {
    const { rows } = await call('record.list', { query: { register: 'shop' }, limit: 60 })
    const selection = { ids: rows.map((r) => r.id) }
    return call('bulk.edit', { register: 'shop', selection, set: { note: `一起改 ${luck.whole(0, 1e9)}` } })
  },

  async undo() {
    const last = (await call('act.last', undefined))!
    const { batch, undone } = await call('act.undo', { batch: last.batch })
    return { batch, count: undone }
  },
}

const people = await office.call('session.unlock', { person, password })
if (!people.ok) throw new Error(people.sentence)
tell({ ready: true })
for (;;) {
  for (const name of ['save', 'import', 'save', 'bulk', 'undo']) {
    tell({ begins: name })
    tell({ done: name, ...(await acts[name]!()) })
  }
}
