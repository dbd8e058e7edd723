import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../db/actor'
import { verifyChain } from '../../db/chain'
import { openEncrypted } from '../../db/cipher'
import { newId } from '../../db/ids'
import { OfficeFile } from '../../db/office-file'
import { addPerson } from '../../db/people'
import { shop } from '../../records/shops/shop'
import { testFolder } from './testing-office'

const folder = testFolder()
const zhou: Actor = { id: newId(), name: '周敏', role: 'clerk' }

async function fileWithShops(name: string, howMany: number) {
  const path = join(folder, name)
  const key = randomBytes(32)
  const file = await OfficeFile.open(path, key, { create: true })
  await file.keep((trx) => addPerson(trx, { ...zhou, active: true }))
  await file.act(zhou, { kind: 'import', note: '导入' }, (work) =>
    work.write(
      shop,
      Array.from({ length: howMany }, (_, i) => ({ set: { name: `商户${i + 1}` } })),
    ),
  )
  return { path, key, file }
}

describe('the change log', () => {
  it('is one unbroken chain, over acts and over restarts', async () => {
    const { path, key, file } = await fileWithShops('chain.db', 20)
    const before = await file.read
      .selectFrom('change')
      .select(['deviceSeq', 'hash'])
      .orderBy('seq', 'desc')
      .executeTakeFirst()
    await file.close()
    const again = await OfficeFile.open(path, key)
    await again.act(zhou, { kind: 'edit', note: '新建' }, (work) => work.write(shop, [{ set: { name: '又一家' } }]))
    const last = await again.read.selectFrom('change').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect([last.deviceSeq, last.previous]).toEqual([21, before?.hash])
    expect(await verifyChain(again.read)).toEqual([])
    await again.close()
  })

  it('tells when a value, a link or a whole change was tampered with', async () => {
    const tampering = [
      [`update change set fields = '{"name":[null,"假"]}' where deviceSeq = 3`, 'changed', 3],
      [`update change set person = 'somebody-else' where deviceSeq = 3`, 'broken', 3],
      [`update change set salt = null, fields = '{"name":[null,"假"]}' where deviceSeq = 3`, 'changed', 3],
      [`update change set reason = '假的理由' where deviceSeq = 3`, 'changed', 3],
      [`delete from change where deviceSeq = 3`, 'gap', 4],
      [`delete from change where deviceSeq = 5`, 'cut', 5],
    ] as const
    for (const [i, [statement, what, deviceSeq]] of tampering.entries()) {
      const { path, key, file } = await fileWithShops(`tampered-${i}.db`, 5)
      await file.close()
      const database = openEncrypted(path, key)
      database.pragma('foreign_keys = off')
      database.exec(statement)
      database.close()
      const again = await OfficeFile.open(path, key)
      expect(await verifyChain(again.read)).toMatchObject([{ what, deviceSeq }])
      await again.close()
    }
  })

  it('still verifies when personal values and their salt have been erased', async () => {
    const { path, key, file } = await fileWithShops('erased.db', 5)
    await file.close()
    const database = openEncrypted(path, key)
    database.exec(`update change set fields = null, salt = null where deviceSeq = 2`)
    database.close()
    const again = await OfficeFile.open(path, key)
    expect(await verifyChain(again.read)).toEqual([])
    await again.close()
  })
})

describe('an act', () => {
  it('that fails leaves no row, no change, no number and no batch behind, and the chain goes on', async () => {
    const { file } = await fileWithShops('failing.db', 3)
    const count = async () => (await file.read.selectFrom('change').selectAll().execute()).length
    await expect(
      file.act(zhou, { kind: 'bulk', note: '半途' }, async (work) => {
        await work.write(shop, [{ set: { name: '写了一半' } }])
        throw new Error('half-way')
      }),
    ).rejects.toThrow('half-way')
    expect(await count()).toBe(3)
    expect((await file.read.selectFrom('batch').selectAll().execute()).length).toBe(1)
    const { result } = await file.act(zhou, { kind: 'edit', note: '新建' }, (work) =>
      work.write(shop, [{ set: { name: '第四家' } }]),
    )
    expect(result[0]?.values['code']).toMatch(/-0004$/)
    expect(await verifyChain(file.read)).toEqual([])
    await file.close()
  })

  it('that changes nothing leaves no trace', async () => {
    const { file } = await fileWithShops('nothing.db', 1)
    const [one] = await file.read.selectFrom('shop').select('id').execute()
    const act = await file.act(zhou, { kind: 'edit', note: '没改' }, (work) =>
      work.write(shop, [{ id: one!.id, set: { name: '商户1' } }]),
    )
    expect(act.batch).toBeNull()
    expect((await file.read.selectFrom('batch').selectAll().execute()).length).toBe(1)
    await file.close()
  })

  it('of many, made at once, run one after the other; numbers have no gaps', async () => {
    const { file } = await fileWithShops('many.db', 1)
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        file
          .act(zhou, { kind: 'edit', note: '新建' }, async (work) => {
            await work.write(shop, [{ set: { name: `并行${i}` } }])
            if (i % 4 === 0) throw new Error('given up')
          })
          .catch(() => {}),
      ),
    )
    const codes = (await file.read.selectFrom('shop').select('code').orderBy('code').execute()).map(
      (r) => r.code as string,
    )
    expect(codes.map((c) => Number(c.slice(5)))).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
    expect(await verifyChain(file.read)).toEqual([])
    await file.close()
  })

  it('of a reader is refused', async () => {
    const { file } = await fileWithShops('reader.db', 1)
    const reader: Actor = { ...zhou, role: 'reader' }
    await expect(
      file.act(reader, { kind: 'edit', note: '新建' }, (work) => work.write(shop, [{ set: { name: '不行' } }])),
    ).rejects.toMatchObject({ code: 'denied' })
    await file.close()
  })
})
