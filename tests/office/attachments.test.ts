import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { CallName, Input } from '../../bridge/calls'
import { readAttachment } from '../../db/attachments'
import { readPeople, unlock } from '../../db/keys/key-ring'
import { OfficeFile } from '../../db/office-file'
import { Office } from '../../main/office/office'
import { newOffice, password } from './testing-office'

/** The least that a picture of a telephone begins with, and words that must not be found on the disk. */
const secret = '门头照片里写着福满园'
const photo = (words = secret): Uint8Array =>
  new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from(words.repeat(200))])
const workbook = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '../fixtures/workbooks', name))

const shop = { name: '福满园饺子馆' }

it('a picture is kept with its shop, encrypted, through a restart and in every backup', async () => {
  const { ask, office, folder } = await newOffice()
  const kept = await ask('attachment.add', { name: '门头.JPG', bytes: photo() })
  expect(kept).toMatchObject({ name: '门头.jpg', size: photo().byteLength })
  const made = await ask('record.save', { register: 'shop', set: { ...shop, photos: [kept] } })
  const place = { id: kept.id, register: 'shop', record: made.id, field: 'photos' } as const
  expect(await ask('attachment.read', place)).toEqual({ name: '门头.jpg', type: 'image/jpeg', bytes: photo() })
  expect((await ask('record.history', { register: 'shop', id: made.id }))[0]?.sentences).toEqual(['建档'])

  const backup = await ask('backup.now', undefined)
  await office.close()
  const person = readPeople(folder).people[0]!.id
  const copy = await OfficeFile.open(join(folder, 'backups', backup.file), await unlock(folder, person, password))
  expect((await readAttachment(copy.read, kept.id))?.sha256).toBe(kept.sha256)
  await copy.close()
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((f) => f.isFile())
  expect(files.length).toBeGreaterThan(2)
  for (const f of files) expect(readFileSync(join(f.parentPath, f.name)).includes(secret)).toBe(false)

  const again = new Office({ folder, version: 'test' })
  expect(await again.call('session.unlock', { person, password })).toMatchObject({ ok: true })
  expect(await again.call('attachment.read', place)).toMatchObject({ ok: true, value: { bytes: photo() } })
  await again.close()
})

it('what is taken off a record can be put back by an undo', async () => {
  const { ask, office } = await newOffice()
  const kept = await ask('attachment.add', { name: '执照.jpg', bytes: photo() })
  const made = await ask('record.save', { register: 'shop', set: { ...shop, files: [kept] } })
  const place = { id: kept.id, register: 'shop', record: made.id, field: 'files' } as const
  await ask('record.save', { register: 'shop', id: made.id, revision: 1, set: { files: null } })
  expect(await office.call('attachment.read', place)).toMatchObject({ ok: false, code: 'missing' })
  const act = await ask('act.last', undefined)
  await ask('act.undo', { batch: act!.batch })
  expect((await ask('attachment.read', place)).bytes).toEqual(photo())
})

it('a file is shown to who may see the record that carries it, and through that record alone', async () => {
  const { ask, office } = await newOffice()
  const kept = await ask('attachment.add', { name: '现场.jpg', bytes: photo() })
  const place = { id: kept.id, register: 'shop', record: null, field: 'photos' } as const
  const denied = { ok: false, code: 'missing', sentence: '这条记录里没有这个附件，请重新打开记录再看。' }
  expect(await office.call('attachment.read', place)).toMatchObject(denied)
  // On a sheet that is being filled in it is seen by who fills it in.
  await ask('draft.keep', { register: 'shop', record: null, revision: null, values: { photos: [kept] } })
  expect((await ask('attachment.read', place)).name).toBe('现场.jpg')

  const made = await ask('record.save', { register: 'shop', set: { ...shop, photos: [kept] } })
  const other = await ask('record.save', { register: 'shop', set: { name: '小丽理发' } })
  for (const wrong of [
    { ...place, record: other.id },
    { ...place, record: made.id, field: 'files' },
    { ...place, record: made.id, field: 'name' },
    { ...place, record: made.id, register: 'inspection' as const },
    { ...place, record: made.id, id: crypto.randomUUID() },
    place,
  ])
    expect([wrong, await office.call('attachment.read', wrong)]).toMatchObject([wrong, denied])
})

it('a copy leaves through the tray, and that is written down; who may only look takes none', async () => {
  const { ask, office, folder } = await newOffice()
  const kept = await ask('attachment.add', { name: '责任书.jpg', bytes: photo() })
  const made = await ask('record.save', { register: 'shop', set: { ...shop, files: [kept] } })
  const place = { id: kept.id, register: 'shop', record: made.id, field: 'files' } as const
  const { paper } = await ask('attachment.copy', place)
  expect(office.paper(paper)).toEqual({ name: '责任书.jpg', bytes: photo() })

  const reader = await ask('people.add', { name: '何晓', role: 'reader', password: '只看不动手的那个人' })
  await ask('session.unlock', { person: reader.id, password: '只看不动手的那个人' })
  expect((await ask('attachment.read', place)).type).toBe('image/jpeg')
  const refused = async <C extends CallName>(name: C, input: Input<C>) =>
    expect(await office.call(name, input)).toMatchObject({ ok: false, code: 'denied' })
  await refused('attachment.copy', place)
  await refused('attachment.add', { name: '现场.jpg', bytes: photo() })
  await office.close()

  const person = readPeople(folder).people.find((p) => p.name === '周敏')!.id
  const file = await OfficeFile.open(join(folder, 'office.db'), await unlock(folder, person, password))
  const rows = await file.read.selectFrom('disclosure').selectAll().execute()
  expect(rows).toMatchObject([{ what: 'export', register: 'shop', purpose: '另存附件', person }])
  await file.close()
})

it('what a file is, is told from what it holds, and its name is made safe', async () => {
  const { ask, office } = await newOffice()
  const add = async (name: string, bytes: Uint8Array) => (await ask('attachment.add', { name, bytes })).name
  expect(await add('../../门头\u202Egpj.exe', photo())).toBe('门头gpj.exe.jpg')
  expect(await add('C:\\照片\\con', photo())).toBe('_con.jpg')
  expect(await add('夜宵 <1>?.jpeg', photo())).toBe('夜宵 _1__.jpeg')
  expect(await add('...', photo())).toBe('附件.jpg')
  expect(await add('台账.xlsx', workbook('openpyxl.xlsx'))).toBe('台账.xlsx')
  expect(await add('说明.txt', Buffer.from('六点开门。\r\n周一休息。'))).toBe('说明.txt')
  expect(await add('公约.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ'))).toBe('公约.pdf')

  for (const [name, bytes] of [
    ['门头.jpg', Buffer.from('MZ\u0000\u0000 a program')],
    ['门头.jpg', Buffer.from('<html><script>1</script>')],
    ['图.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['包.zip', Buffer.from('PK\u0003\u0004 no directory')],
    ['台账.xls', workbook('old.xls')],
    ['说明.txt', Buffer.from([0x4d, 0x5a, 0, 0, 1])],
  ] as const) {
    const reply = await office.call('attachment.add', { name, bytes })
    expect([name, reply]).toMatchObject([name, { ok: false, code: 'invalid' }])
    expect(!reply.ok && reply.sentence).toMatch(/请改用图片、PDF/)
  }
  expect(await office.call('attachment.add', { name: '空.txt', bytes: new Uint8Array() })).toMatchObject({
    sentence: '这个文件是空的，请重新选择。',
  })
  expect(
    await office.call('attachment.add', { name: '大.jpg', bytes: new Uint8Array(30 * 1024 * 1024 + 1) }),
  ).toMatchObject({ ok: false, sentence: '文件超过 30 MB，请压缩或分成几个再添加。' })
})

it('a record names no file that is not in the store, nor one by another digest', async () => {
  const { ask, office } = await newOffice()
  const kept = await ask('attachment.add', { name: '现场.jpg', bytes: photo() })
  const foreign = [
    { ...kept, id: '019abcde-0000-7000-8000-000000000001' },
    { ...kept, sha256: '0'.repeat(64) },
  ]
  for (const file of foreign)
    expect(await office.call('record.save', { register: 'shop', set: { ...shop, photos: [file] } })).toMatchObject({
      ok: false,
      code: 'invalid',
      sentence: '照片里有一个文件没有存进来，请删去后重新添加。',
    })
  expect((await ask('record.list', { query: { register: 'shop' } })).total).toBe(0)
})
