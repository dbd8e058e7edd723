import { beforeAll, expect, it, vi } from 'vitest'
import type { Input } from '../../bridge/calls'
import { listIssued, readIssued, sha256 } from '../../db/issued-papers'
import { OfficeFile } from '../../db/office-file'
import { unlock } from '../../db/keys/key-ring'
import { join } from 'node:path'
import { fillDispute } from '../fixtures/made-up-dispute'
import { newOffice, password } from './testing-office'

let desk: Awaited<ReturnType<typeof newOffice>>
let id: string

const filing = { filedOn: '2026-11-20', filedBy: '周敏', keepFor: 'long' }
const pageOf = () => desk.ask('record.page', { register: 'mediationCase', id })
const archive = async (more: Partial<Input<'mediation.archive'>> = {}) => {
  const { record } = await pageOf()
  return desk.office.call('mediation.archive', { id, revision: record.revision, set: filing, ...more })
}

beforeAll(async () => {
  desk = await newOffice()
  id = (await fillDispute(desk.ask)).id
})

const copyNotice = '本案已归档，以封存卷宗为准，这份是按现在的格式补印的副本。'
const digestOf = async (paper: { id: string }) => sha256(await desk.ask('paper.bytes', { paper: paper.id }))
/** The digest of the agreement as it was issued before the case was archived. */
let agreementIssued: string

it('is not done past the self-check, nor by the ordinary act', async () => {
  expect((await desk.ask('mediation.check', { id })).map((f) => f.at.field)).toEqual(['keepFor'])
  const followUp = (await pageOf()).children.find((c) => c.register === 'followUp')!.rows[0]!
  const { revision } = await desk.ask('record.archive', { register: 'followUp', id: followUp.id, revision: 1 })
  expect(await archive()).toMatchObject({ ok: false, code: 'denied', sentence: expect.stringContaining('1 处') })
  await desk.ask('record.restore', { register: 'followUp', id: followUp.id, revision })
  const asked = { register: 'mediationCase', id, act: 'archive', set: filing } as const
  expect(await desk.office.call('record.do', { ...asked, revision: (await pageOf()).record.revision })).toMatchObject({
    ok: false,
    code: 'denied',
  })
  expect((await pageOf()).record.values['state']).toBe('closed')
})

it('locks the case and everything in it, and keeps the dossier byte by byte', async () => {
  agreementIssued = await digestOf(await desk.ask('mediation.paper', { case: id, form: 'agreementPaper' }))
  expect(await archive({ set: { ...filing, keepFor: undefined } })).toMatchObject({ ok: false })
  expect(await archive()).toMatchObject({ ok: true, value: { values: { state: 'archived' } } })
  const { record, children } = await pageOf()
  const refused: string[] = []
  for (const { register, rows } of children) {
    for (const row of rows.slice(0, 1)) {
      const reply = await desk.office.call('record.archive', {
        register: register as 'party',
        id: row.id,
        revision: row.revision,
      })
      if (!reply.ok) refused.push(register)
    }
  }
  expect(refused.toSorted()).toEqual(
    children
      .filter((c) => c.rows.length > 0)
      .map((c) => c.register)
      .toSorted(),
  )
  for (const set of [{ name: '别的' }, { note: '补一句' }])
    expect(
      await desk.office.call('record.save', { register: 'mediationCase', id, revision: record.revision, set }),
    ).toMatchObject({ ok: false, sentence: expect.stringContaining('补充材料') })
  expect(
    await desk.office.call('record.save', { register: 'evidence', set: { case: id, kind: 'proof', name: '后来的' } }),
  ).toMatchObject({ ok: false })
  const session = children.find((c) => c.register === 'sessionRecord')!.rows[0]!.id
  const line = { session, at: '2026-11-20T02:00:00.000Z', kind: 'answer', text: '后来加的一句' }
  const other = await desk.ask('mediation.open', {
    set: { what: '另一件' },
    applicants: [{ name: '甲某' }],
    respondents: [{ name: '乙某' }],
  })
  for (const set of [line, { ...line, case: other.id }])
    expect(await desk.office.call('record.save', { register: 'sessionLine', set })).toMatchObject({ ok: false })
  const mediator = (await desk.ask('record.choices', { register: 'mediator', words: '' }))[0]!.id
  expect(
    await desk.office.call('mediation.assign', { case: id, mediator, role: 'joint', on: '2026-11-21' }),
  ).toMatchObject({ ok: false })
  const late = { case: id, on: '2026-12-01', what: '法院裁定书复印件' }
  expect(await desk.office.call('record.save', { register: 'caseSupplement', set: late })).toMatchObject({ ok: true })
})

it('is not done over what somebody writes meanwhile', async () => {
  const again = await newOffice()
  const { id: other } = await fillDispute(again.ask)
  const { record } = await again.ask('record.page', { register: 'mediationCase', id: other })
  const archiving = again.office.call('mediation.archive', { id: other, revision: record.revision, set: filing }, 'a')
  await vi.waitFor(() => expect(again.events.some(({ kind }) => kind === 'progress')).toBe(true), { interval: 1 })
  const written = await again.office.call('record.save', {
    register: 'followUp',
    set: { case: other, on: '2026-11-19', situation: '又去看了一次' },
  })
  const archived = await archiving
  // Whichever came first, what is locked is what was frozen.
  expect(archived.ok).toBe(!written.ok)
  const now = await again.ask('record.page', { register: 'mediationCase', id: other })
  expect(now.record.values['state']).toBe(archived.ok ? 'archived' : 'closed')
})

it('is printed from then on as it was frozen', async () => {
  const paper = await desk.ask('mediation.dossier', { case: id })
  const bytes = await desk.ask('paper.bytes', { paper: paper.id })
  const { lines } = await desk.ask('mediation.papers', { case: id })
  expect(sha256(bytes)).toBe(lines.find((l) => l.form.includes('卷宗'))!.sha256)
})

it('gives a single paper as it was issued, also where it is asked anew, and any other as a copy that says so', async () => {
  // The committee is called otherwise since: made anew, the agreement would say something else.
  const settings = await desk.ask('mediation.settings', undefined)
  await desk.ask('mediation.setSettings', { ...settings, committee: '和平新社区人民调解委员会' })
  const issuedBefore = (await desk.ask('mediation.papers', { case: id })).lines.length
  for (const renew of [false, true]) {
    const paper = await desk.ask('mediation.paper', { case: id, form: 'agreementPaper', renew })
    expect(await digestOf(paper)).toBe(agreementIssued)
    expect(paper.notice).toBeUndefined()
  }
  expect((await desk.ask('mediation.paper', { case: id, form: 'caseCover' })).notice).toBe(copyNotice)
  expect((await desk.ask('mediation.papers', { case: id })).lines).toHaveLength(issuedBefore)
  await desk.ask('mediation.setSettings', settings)
})

it('cannot be taken back by an undo', async () => {
  const last = (await desk.ask('today.read', undefined)).lastActs.find((a) => a.sentence.startsWith('归档'))!
  expect(await desk.office.call('act.undo', { batch: last.batch })).toMatchObject({ ok: false })
  expect((await pageOf()).record.values['state']).toBe('archived')
})

it('keeps the very bytes', async () => {
  const person = (await desk.ask('people.list', undefined))[0]!.id
  await desk.office.close()
  const key = await unlock(desk.folder, person, password)
  const file = await OfficeFile.open(join(desk.folder, 'office.db'), key)
  const all = await listIssued(file.read, 'mediationCase', [id])
  expect(all.map((l) => l.form)).toEqual(['agreementPaper', 'caseDossier'])
  const line = all.at(-1)
  const kept = (await readIssued(file.read, line!.id))!
  expect(sha256(kept.bytes)).toBe(line!.sha256)
  expect(kept.bytes.subarray(0, 2).toString()).toBe('PK')
  await file.close()
})
