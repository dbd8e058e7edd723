import { afterEach, beforeAll, expect, it } from 'vitest'
import { registerOf, type RegisterId } from '../../records/registers'
import type { Role } from '../../records/roles'
import { newOffice } from './testing-office'

let desk: Awaited<ReturnType<typeof newOffice>>
let open: (() => void) | undefined

beforeAll(async () => {
  desk = await newOffice()
})
afterEach(() => open?.())

/** Lets nobody read a register until the test is over. */
function shut(id: RegisterId): void {
  const access = registerOf(id).access as { read: readonly Role[] }
  const { read } = access
  open = () => Object.assign(access, { read })
  access.read = []
}

const id = '01900000-0000-7000-8000-000000000000'
const since = '2026-01-01'
const scope = {}
const asked = [
  ['inspection', 'check.overview', { list: id, since }],
  ['inspection', 'check.round', { of: { section: id }, list: id, since }],
  ['inspection', 'paper.checkSheets', { selection: { ids: [id] } }],
  ['shop', 'paper.roundSheet', { of: { section: id }, list: id }],
  ['shop', 'paper.blankCheckSheets', { list: id }],
  ['fiveHaves', 'governance.fiveHaves', undefined],
  ['fiveGoods', 'governance.fiveGoods', { year: 2026 }],
  ['inspection', 'governance.redFlags', { section: id, month: '2026-01' }],
  ['nominee', 'governance.nominees', { round: id }],
  ['fiveHaves', 'paper.fiveHaves', undefined],
  ['fiveGoods', 'paper.fiveGoods', { year: 2026 }],
  ['inspection', 'paper.redFlags', { section: id, month: '2026-01' }],
  ['committeeMember', 'paper.committeeNotice', { committee: id }],
  ['committeeMember', 'paper.postPlates', { committee: id }],
  ['elector', 'paper.electionNotice', { election: id }],
  ['elector', 'paper.electionResult', { election: id }],
  ['pledge', 'pledge.matrix', { scope }],
  ['pledge', 'pledge.under', { text: id }],
  ['shop', 'paper.pledges', { kind: 'frontage', scope }],
  ['shop', 'paper.covenantRoll', { scope }],
  ['hazard', 'hazard.piles', { section: null }],
  ['hazard', 'hazard.papers', { id }],
  ['mediationCase', 'mediation.paper', { case: id, form: 'caseCover' }],
  ['party', 'mediation.paper', { case: id, form: 'agreementPaper' }],
  ['mediationCase', 'mediation.dossier', { case: id }],
  ['party', 'mediation.register', { selection: { ids: [id] } }],
  ['mediationCase', 'mediation.papers', { case: id }],
  ['streetSection', 'street.list', undefined],
  ['streetSection', 'street.picture', { section: id }],
  ['gridCell', 'grid.tree', {}],
  ['gridCell', 'grid.content', { id }],
  ['shop', 'shop.life', { id }],
  ['shop', 'figures.read', { from: since, to: since, by: 'section' }],
  ['mediationCase', 'mediation.check', { id }],
  ['mediationCase', 'mediation.sheet', { from: since, to: since }],
  ['mediationCase', 'mediation.caseloads', { from: since, to: since }],
  ['mediationCase', 'mediation.standing', { id }],
  ['party', 'mediation.known', { number: '19900000012' }],
  ['mediationCase', 'mediation.newSession', { case: id, kind: 'session' }],
  ['mediationCase', 'mediation.newAgreement', { case: id, form: 'written' }],
] as const

it.each(asked)('who may not read %s is refused %s', async (register, call, input) => {
  shut(register)
  expect(await desk.office.call(call, input as never)).toMatchObject({ ok: false, code: 'denied' })
})

it('leaves rows that somebody may not read out of the page that they belong to', async () => {
  const shop = await desk.ask('record.save', { register: 'shop', set: { name: '福满园饺子馆' } })
  const page = () => desk.ask('record.page', { register: 'shop', id: shop.id })
  expect((await page()).children.map((c) => c.register)).toContain('pledge')
  shut('pledge')
  expect((await page()).children.map((c) => c.register)).not.toContain('pledge')
})

it('leaves what happened to such rows out of the past that they belong to', async () => {
  const shop = (await desk.ask('record.save', { register: 'shop', set: { name: '老张修车' } })).id
  await desk.ask('record.save', { register: 'pledge', set: { shop, kind: 'frontage', signedOn: '2026-01-01' } })
  const past = async () =>
    (await desk.ask('record.history', { register: 'shop', id: shop })).flatMap((line) => line.sentences)
  expect(await past()).toEqual(['责任书签订 门前三包责任书：建档', '建档'])
  shut('pledge')
  expect(await past()).toEqual(['建档'])
})
