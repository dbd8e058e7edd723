import { beforeAll, expect, test } from 'vitest'
import { dryRun, saysOf, type DryRun } from '../fixtures/workbooks/import-table'
import { workbook } from '../fixtures/workbooks/table'
import { madeUpCreditCode } from '../fixtures/made-up-numbers'
import { newOffice } from './testing-office'

const headings = [
  '店名',
  '统一社会信用代码',
  '地址',
  '门牌号',
  '联系电话',
  '经营者',
  '面积',
  '食品经营许可证有效期',
  '业态',
  '备注',
]
type Row = Partial<Record<(typeof headings)[number], string | number>>
const table = (...rows: Row[]) =>
  workbook({ rows: [headings, ...rows.map((row) => headings.map((h) => row[h] ?? null))] })

const [one, two, three] = [1, 2, 3].map(madeUpCreditCode) as [string, string, string]
let opened: Awaited<ReturnType<typeof newOffice>>
const check = async (...rows: Row[]): Promise<DryRun> => dryRun(opened.ask, await table(...rows))
const shopNamed = async (name: string) => {
  const list = await opened.ask('record.list', { query: { register: 'shop' } })
  return list.rows.find((r) => r.values['name'] === name)
}

beforeAll(async () => {
  opened = await newOffice()
  const run = await check(
    {
      店名: '福满园',
      统一社会信用代码: one,
      地址: '永兴路12号',
      联系电话: '19900000011',
      经营者: '田禾',
      备注: '老店',
    },
    { 店名: '晨光文具', 地址: '永兴路14号', 门牌号: '14', 联系电话: '19900000012', 食品经营许可证有效期: '2027-01-01' },
    { 店名: '老街理发', 统一社会信用代码: three, 地址: '建设巷', 门牌号: '3号' },
  )
  await opened.ask('import.run', { id: run.id })
  return () => opened.office.close()
})

test('a shop is known again by its credit code, else by name and address; only what is said changes', async () => {
  const run = await check(
    {
      店名: '福满园饺子馆',
      统一社会信用代码: ` ${one.toLowerCase()} `,
      联系电话: '１９９００００００２１',
      面积: 46.5,
    },
    { 店名: '晨光 文具', 地址: '永兴路１４号', 食品经营许可证有效期: '2029.1.1', 业态: '奶茶' },
    { 店名: '老街理发', 统一社会信用代码: three, 地址: '无', 门牌号: '/' },
    { 店名: '新开的店', 地址: '永兴路16号' },
  )
  expect(run.rows.map((r) => [r.verdict, ...r.says])).toEqual([
    [
      'changed',
      '店招名称「福满园」→「福满园饺子馆」',
      '联系电话「199****0011」→「199****0021」',
      '补上建筑面积「46.5 ㎡」',
    ],
    [
      'changed',
      '店招名称「晨光文具」→「晨光 文具」',
      '补上备注「业态：奶茶」',
      '食品经营许可证：有效期至「2027-01-01」→「2029-01-01」',
      '业态「奶茶」没有对应的选项，记入备注',
    ],
    ['same'],
    ['new'],
  ])
  const act = await opened.ask('import.run', { id: run.id })
  expect((await shopNamed('福满园饺子馆'))?.values).toMatchObject({
    creditCode: one,
    operator: '田禾',
    area: 4650,
    note: '老店',
  })
  await opened.ask('act.undo', { batch: act.batch })
  expect((await shopNamed('福满园'))?.values).toMatchObject({ area: null })
})

test('rows that cannot be told from a shop, or from each other, are refused', async () => {
  const run = await check(
    { 店名: '福满园', 统一社会信用代码: two, 地址: '永兴路12号' },
    { 店名: '别的店', 统一社会信用代码: one, 地址: '解放路1号' },
    { 店名: '水果店', 地址: '农贸市场', 门牌号: '1', 联系电话: '19900000031' },
    { 店名: '水果店', 地址: '农贸市场', 门牌号: '2', 联系电话: '19900000032' },
    { 店名: '水果店', 地址: '农贸市场', 门牌号: '1', 联系电话: '19900000033' },
    { 店名: '水果店', 地址: '农贸市场', 门牌号: '1', 联系电话: '19900000031', 经营者: '苗青' },
    { 店名: '水果店', 地址: '农贸市场', 门牌号: '1', 联系电话: '199-0000-0031' },
  )
  expect(run.rows.map((r) => [r.line, r.verdict, ...r.says])).toEqual([
    [2, 'refused', '名称和位置与已有的「福满园」相同，统一社会信用代码却不同，请核对是不是换了经营者'],
    [3, 'refused', '统一社会信用代码与已有的「福满园」相同，名称和位置却不同，请核对是不是另一家'],
    [4, 'new'],
    [5, 'new'],
    [6, 'refused', '与第 4 行是同一家，但联系电话不同，请核对后留一行'],
    [7, 'refused', '与第 4 行是同一家，只是多了经营者，请合并成一行'],
    [8, 'skipped', '与第 4 行重复'],
  ])
})

test('two shops under one licence, and two keepers under one roof, are taken and said, and known again', async () => {
  const [code, other] = [4, 5].map(madeUpCreditCode) as [string, string]
  const rows = [
    { 店名: '连锁茶行', 统一社会信用代码: code, 地址: '茶街1号' },
    { 店名: '连锁茶行', 统一社会信用代码: code, 地址: '茶街9号' },
    { 店名: '连锁茶行', 统一社会信用代码: code, 地址: '茶街9号' },
    { 店名: '同心茶行', 统一社会信用代码: other, 地址: '茶街3号' },
    { 店名: '同心茶行', 统一社会信用代码: madeUpCreditCode(6), 地址: '茶街3号' },
  ]
  const run = await check(...rows)
  expect(run.rows.map((r) => [r.verdict, ...r.says])).toEqual([
    ['new'],
    ['new', '统一社会信用代码与第 2 行相同，名称或位置却不同，请核对'],
    ['skipped', '与第 3 行重复'],
    ['new'],
    ['new', '名称和位置与第 5 行相同，统一社会信用代码却不同，请核对'],
  ])
  const act = await opened.ask('import.run', { id: run.id })
  expect((await check(...rows)).check.counts).toMatchObject({ new: 0, changed: 0, same: 4, refused: 0 })
  await opened.ask('act.undo', { batch: act.batch })
})

const row = (until: string) => ({ 店名: '晨光文具', 地址: '永兴路14号', 食品经营许可证有效期: until })

test('长期 and a day take turns on a licence, and what a person noted stays', async () => {
  const licence = async () => {
    const { rows } = await opened.ask('record.list', { query: { register: 'licence' } })
    return rows.find((r) => r.values['kind'] === 'food')!
  }
  const endless = await check(row('长期有效'))
  expect(endless.rows[0]?.says).toEqual([
    '食品经营许可证：清空有效期至（原为「2027-01-01」）',
    '食品经营许可证：补上备注「长期」',
  ])
  await opened.ask('import.run', { id: endless.id })
  expect((await licence()).values).toMatchObject({ validUntil: null, note: '长期' })
  expect((await check(row('永久'))).check.counts).toMatchObject({ same: 1 })

  const dated = await check(row('2028-01-01'))
  expect(dated.rows[0]?.says).toEqual([
    '食品经营许可证：补上有效期至「2028-01-01」',
    '食品经营许可证：清空备注（原为「长期」）',
  ])
  await opened.ask('import.run', { id: dated.id })
  const { id, revision } = await licence()
  await opened.ask('record.save', { register: 'licence', id, revision, set: { note: '原件在店里' } })
  await opened.ask('import.run', { id: (await check(row('长期'))).id })
  expect((await licence()).values).toMatchObject({ validUntil: null, note: '原件在店里；长期' })
  const back = await opened.ask('import.run', { id: (await check(row('2027-01-01'))).id })
  expect((await licence()).values).toMatchObject({ validUntil: '2027-01-01', note: '原件在店里' })
  expect(back.sentence).toBe('导入《台账.xlsx》：商户档案 1 家、证照 1 件')
})

test('a masked number never replaces the real one', async () => {
  const run = await check(
    { 店名: '福满园', 统一社会信用代码: one, 联系电话: '199****0011' },
    { 店名: '晨光文具', 地址: '永兴路14号', 联系电话: '199****9999' },
    { 店名: '没有的店', 地址: '永兴路99号', 联系电话: '199****0011' },
  )
  expect(run.rows.map((r) => [r.verdict, ...r.says])).toEqual([
    ['same'],
    ['refused', '联系电话「199****9999」隐去了中间几位，请填完整的号码'],
    ['refused', '联系电话「199****0011」隐去了中间几位，请填完整的号码'],
  ])
})

test('what was changed after the dry run is not written over', async () => {
  const run = await check({ 店名: '老街理发', 统一社会信用代码: three, 经营者: '苗青' })
  const shop = await shopNamed('老街理发')
  await opened.ask('record.save', {
    register: 'shop',
    id: shop!.id,
    revision: shop!.revision,
    set: { operator: '石蕊' },
  })
  expect(await opened.office.call('import.run', { id: run.id })).toMatchObject({ ok: false, code: 'stale' })
  const { rows } = await opened.ask('import.rows', { id: run.id, offset: 0, limit: 10 })
  expect(rows[0]?.says).toEqual(['经营者「石蕊」→「苗青」'])
  await opened.ask('import.run', { id: run.id })
  expect((await shopNamed('老街理发'))?.values['operator']).toBe('苗青')
})

test('a change elsewhere does not stand in the way', async () => {
  const run = await check({ 店名: '老街理发', 统一社会信用代码: three, 楼层: '1', 经营者: '石蕊' })
  await opened.ask('record.save', { register: 'streetSection', set: { name: '不相干的路' } })
  expect((await opened.ask('import.run', { id: run.id })).count).toBe(1)
})

test('a cancelled import leaves nothing, and can be run again', async () => {
  const rows = Array.from({ length: 900 }, (_, n) => ({ 店名: `新店${n}`, 地址: `新街${n}号` }))
  const run = await check(...rows)
  const ticket = '00000000-0000-4000-8000-000000000001'
  const running = opened.office.call('import.run', { id: run.id }, ticket)
  await new Promise((resolve) => setTimeout(resolve, 5))
  opened.office.cancel(ticket)
  expect(await running).toMatchObject({ ok: false, code: 'cancelled' })
  expect(await shopNamed('新店0')).toBeUndefined()
  const act = await opened.ask('import.run', { id: run.id }, ticket)
  expect(act.count).toBe(900)
  expect(opened.events).toContainEqual({ kind: 'progress', ticket, what: '写入', done: 500, total: 900 })
  await opened.ask('act.undo', { batch: act.batch })
})

test('a dry run reports how far it is, and can be cancelled', async () => {
  const bytes = await table(...Array.from({ length: 1600 }, (_, n) => ({ 店名: `新店${n}`, 地址: `新街${n}号` })))
  const { id, columns } = await opened.ask('import.open', { register: 'shop', name: '甲.xlsx', bytes })
  const targets = columns.map((c) => c.target)
  const ticket = '00000000-0000-4000-8000-000000000002'
  const checking = opened.office.call('import.check', { id, targets }, ticket)
  setImmediate(() => opened.office.cancel(ticket))
  expect(await checking).toMatchObject({ ok: false, code: 'cancelled' })
  expect(await opened.office.call('import.run', { id })).toMatchObject({
    ok: false,
    sentence: '还没有核对，请先核对表格。',
  })
  await opened.ask('import.check', { id, targets }, ticket)
  expect(opened.events).toContainEqual({ kind: 'progress', ticket, what: '核对', done: 1500, total: 1600 })
})

test('two columns for one field, or none to tell shops by, are said before the dry run', async () => {
  const { id, columns } = await opened.ask('import.open', {
    register: 'shop',
    name: '甲.xlsx',
    bytes: await table({ 店名: '甲' }),
  })
  const targets = columns.map((c) => c.target)
  expect(await opened.office.call('import.check', { id, targets: ['name', 'name'] })).toMatchObject({
    ok: false,
    sentence: '有两列都对应「店招名称」，请只留一列。',
  })
  expect(
    await opened.office.call('import.check', { id, targets: targets.map((t) => (t === 'phone' ? t : null)) }),
  ).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('店招名称'),
  })
  await opened.ask('import.close', { id })
  expect(await opened.office.call('import.check', { id, targets })).toMatchObject({ ok: false, code: 'missing' })
})

test('sections of one name are not guessed between', async () => {
  for (const from of ['东头', '西头'])
    await opened.ask('record.save', { register: 'streetSection', set: { name: '同名路', from } })
  const run = await dryRun(
    opened.ask,
    await workbook({
      rows: [
        ['店名', '路段', '门牌号'],
        ['甲', '同名路', 1],
      ],
    }),
  )
  expect(saysOf(run, 'refused')).toEqual({ 2: '有 2 条路段都叫「同名路」，请先在程序里改成不同的名字' })
})
