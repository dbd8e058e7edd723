import { beforeAll, describe, expect, it } from 'vitest'
import { dayOf } from '../../records/kit/dates'
import { newOffice } from './testing-office'

let desk: Awaited<ReturnType<typeof newOffice>>
beforeAll(async () => {
  desk = await newOffice()
})

const open = (more: Record<string, unknown> = {}) =>
  desk.ask('mediation.open', {
    set: { what: '楼下饭馆的油烟进了家', kind: 'neighbour', happenedOn: '2026-11-01', ...more },
    applicants: [{ name: '王秀英', phone: '19900000012' }],
    respondents: [{ name: '陈建国' }],
  })
const act = async (id: string, name: string, set: Record<string, unknown> = {}, reason = '') => {
  const { record } = await desk.ask('record.page', { register: 'mediationCase', id })
  return desk.office.call('record.do', {
    register: 'mediationCase',
    id,
    revision: record.revision,
    act: name,
    set,
    reason,
  })
}
const page = (id: string) => desk.ask('record.page', { register: 'mediationCase', id })
const today = dayOf(new Date())
const year = today.slice(0, 4)

describe('a dispute at the door', () => {
  it('is opened with two sides, what about and when; the rest is filled in by itself', async () => {
    const { values, id } = await open()
    expect(values).toMatchObject({ name: '王秀英与陈建国邻里纠纷', state: 'received', persons: 2, registeredOn: today })
    const parties = (await page(id)).children.find((c) => c.register === 'party')!.rows
    expect(parties.map((p) => [p.values['side'], p.values['name']])).toEqual([
      ['applicant', '王秀英'],
      ['respondent', '陈建国'],
    ])
  })

  it('without a side is refused and nothing is written', async () => {
    const before = await desk.ask('record.list', { query: { register: 'mediationCase' } })
    const reply = await desk.office.call('mediation.open', {
      set: { what: '噪音' },
      applicants: [{ name: '王秀英' }],
      respondents: [],
    })
    expect(reply).toMatchObject({ ok: false, code: 'invalid' })
    const bad = await desk.office.call('mediation.open', {
      set: { what: '噪音', registeredOn: '2026-02-30' },
      applicants: [{ name: '王秀英' }],
      respondents: [{ name: '陈建国' }],
    })
    expect(bad).toMatchObject({ ok: false, code: 'invalid' })
    expect((await desk.ask('record.list', { query: { register: 'mediationCase' } })).total).toBe(before.total)
  })

  it('offers who was a party before by a whole phone, never by a part of it, and copies on a word only', async () => {
    const { id } = await open()
    expect(await desk.ask('mediation.known', { number: '1990000' })).toEqual([])
    const [known] = await desk.ask('mediation.known', { number: '199 0000 0012' })
    expect(known).toMatchObject({ name: '王秀英', phone: expect.stringContaining('*') })
    const taken = await desk.ask('mediation.takeParty', { case: id, side: 'respondent', from: known!.id })
    expect(taken.values).toMatchObject({ name: '王秀英', side: 'respondent', case: id })
  })

  it('finds a landline however it is typed, and takes a unit over as a unit', async () => {
    const unit = { name: '福满园', kind: 'unit', phone: '0571-88886666' }
    const first = { set: { what: '油烟' }, applicants: [{ name: '王秀英' }], respondents: [unit] }
    await desk.ask('mediation.open', first)
    const found = await Promise.all(
      ['0571-88886666', '（0571）88886666', '0571 88886666'].map((number) => desk.ask('mediation.known', { number })),
    )
    expect(found.map((lines) => lines.map((l) => l.name))).toEqual([['福满园'], ['福满园'], ['福满园']])
    const respondents = [{ name: '福满园', from: found[0]![0]!.id }]
    const { id } = await desk.ask('mediation.open', { ...first, respondents })
    const parties = (await page(id)).children.find((c) => c.register === 'party')!.rows
    expect(parties.map((p) => p.values['kind'])).toEqual(['person', 'unit'])
  })
})

describe('the acts of a case', () => {
  it('number it without gaps, each year from 1, and a void one keeps its number', async () => {
    const numbers: unknown[] = []
    for (let n = 0; n < 3; n++) {
      const { id } = await open()
      expect(await act(id, 'accept', { acceptedOn: today })).toMatchObject({ ok: true })
      if (n === 1) expect(await act(id, 'void', {}, '重复登记')).toMatchObject({ ok: true })
      numbers.push((await page(id)).record.values['number'])
    }
    expect(numbers).toEqual([1, 2, 3].map((n) => `（${year}）人调字第00${n}号`))
  })

  it('number it as the committee writes its numbers', async () => {
    const settings = await desk.ask('mediation.settings', undefined)
    expect(settings.committee).toBe('和平社区人民调解委员会')
    await desk.ask('mediation.setSettings', { ...settings, numberFormat: '（{年}）和人调字第{号}号' })
    const { id } = await open()
    await act(id, 'accept', { acceptedOn: today })
    expect((await page(id)).record.values['number']).toBe(`（${year}）和人调字第4号`)
    expect(await desk.office.call('mediation.setSettings', { ...settings, numberFormat: '人调字' })).toMatchObject({
      ok: false,
      code: 'invalid',
    })
  })

  it('count one month from acceptance, and longer only with both sides', async () => {
    const { id } = await open()
    await act(id, 'accept', { acceptedOn: '2026-01-31' }).then((r) => expect(r).toMatchObject({ ok: false }))
    const { record } = await page(id)
    await desk.ask('record.save', {
      register: 'mediationCase',
      id,
      revision: record.revision,
      set: { registeredOn: '2026-01-31' },
    })
    expect(await act(id, 'accept', { acceptedOn: '2026-01-31' })).toMatchObject({ ok: true })
    expect((await page(id)).record.values['dueOn']).toBe('2026-02-28')
    expect(await act(id, 'extend', { extendedUntil: '2026-03-20' })).toMatchObject({ ok: false, code: 'invalid' })
    expect(await act(id, 'extend', { extendedUntil: '2026-03-20', extendConsentOn: '2026-02-20' })).toMatchObject({
      ok: true,
    })
    expect((await page(id)).record.values).toMatchObject({ dueOn: '2026-03-20', state: 'mediating' })
  })

  it('stop at a risk until the police have been told', async () => {
    const { id } = await open({ risk: true })
    expect(await act(id, 'accept', { acceptedOn: today })).toMatchObject({
      ok: false,
      detail: { policeOn: expect.stringContaining('第二十五条') },
    })
    expect(await act(id, 'police', { policeOn: today, policeUnit: '和平派出所' })).toMatchObject({ ok: true })
    expect(await act(id, 'accept', { acceptedOn: today })).toMatchObject({ ok: true })
  })

  it('end without an agreement only where the other ways were told', async () => {
    const { id } = await open()
    await act(id, 'accept', { acceptedOn: today })
    const failing = { failedOn: today, failReason: '各说各的', remediesTold: false }
    expect(await act(id, 'fail', failing)).toMatchObject({ ok: false, detail: { remediesTold: expect.anything() } })
    expect(await act(id, 'fail', { ...failing, remediesTold: true })).toMatchObject({ ok: true })
    expect((await page(id)).record.values).toMatchObject({ state: 'failed', outcome: 'failed' })
  })
})

describe('an agreement', () => {
  it('takes effect with the last signature or the seal, and 30 days run from there', async () => {
    const { id } = await open()
    const made = await desk.ask('record.save', {
      register: 'agreement',
      set: {
        case: id,
        form: 'written',
        agreedOn: '2026-11-02',
        signedOn: '2026-11-02',
        mediatorSignedOn: '2026-11-02',
      },
    })
    expect(made.values).toMatchObject({ effectiveOn: null, confirmBy: null })
    const sealed = await desk.ask('record.save', {
      register: 'agreement',
      id: made.id,
      revision: made.revision,
      set: { sealedOn: '2026-11-05' },
    })
    expect(sealed.values).toMatchObject({ effectiveOn: '2026-11-05', confirmBy: '2026-12-05' })
    const oral = await desk.ask('record.save', {
      register: 'agreement',
      set: { case: id, form: 'oral', agreedOn: '2026-11-02' },
    })
    expect(oral.values).toMatchObject({ effectiveOn: '2026-11-02', confirmBy: '2026-12-02' })
  })
})
