import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { databaseName } from '../../db/cipher'
import { unlock } from '../../db/keys/key-ring'
import { OfficeFile } from '../../db/office-file'
import { dossierForms } from '../../records/mediation/dossier'
import { cellTexts, part, textOf, times } from '../documents/word-parts'
import { disputeFacts } from '../fixtures/made-up-dispute-facts'
import { fillDispute } from '../fixtures/made-up-dispute'
import { newOffice, password } from './testing-office'
import { Document, Packer, Paragraph } from 'docx'

let desk: Awaited<ReturnType<typeof newOffice>>
let filled: Awaited<ReturnType<typeof fillDispute>>
let director: string

beforeAll(async () => {
  desk = await newOffice()
  director = (await desk.ask('people.list', undefined))[0]!.id
  filled = await fillDispute(desk.ask)
})

const word = async (paper: string) => part(await desk.ask('paper.bytes', { paper }), 'word/document.xml')
const words = async (paper: string) => textOf(await word(paper))

/** What the office has written down about what went out, oldest first. */
async function disclosures() {
  const key = await unlock(desk.folder, director, password)
  const file = await OfficeFile.open(join(desk.folder, databaseName), key)
  const rows = await file.read.selectFrom('disclosure').selectAll().orderBy('seq').execute()
  await file.close()
  return rows
}

/** A new case with two parties, in the state that it is opened in. */
const opened = (name: string) =>
  desk.ask('mediation.open', {
    set: { name, kind: 'neighbour', what: '漏水', registeredOn: '2026-10-01' },
    applicants: [{ name: '赵文', phone: '19900000121' }],
    respondents: [{ name: '钱进', phone: '19900000122' }],
  })
const act = async (id: string, name: string, set: object) => {
  const { record } = await desk.ask('record.page', { register: 'mediationCase', id })
  await desk.ask('record.do', { register: 'mediationCase', id, revision: record.revision, act: name, set: { ...set } })
}

describe('a paper of a case', () => {
  it('is made of every form, with the names and numbers of its parties, and whose went out is written down', async () => {
    for (const form of dossierForms) {
      const paper = await desk.ask('mediation.paper', { case: filled.id, form })
      expect([form, paper.kind, paper.name.endsWith('.docx')]).toEqual([form, 'docx', true])
    }
    const before = (await disclosures()).length
    const paper = await desk.ask('mediation.paper', { case: filled.id, form: 'caseApplication' })
    const text = await words(paper.id)
    for (const says of ['王秀英', '19900000111', disputeFacts.opened.what, '现自愿申请人民调解委员会进行调解'])
      expect(text).toContain(says)
    const [row, ...more] = (await disclosures()).slice(before)
    expect(more).toEqual([])
    expect(row).toMatchObject({ what: 'print', register: 'party', purpose: '打印人民调解申请书' })
    expect(JSON.parse(row!.records)).toEqual([filled.parties.applicant, filled.parties.respondent])
    expect(JSON.parse(row!.fields)).toEqual(expect.arrayContaining(['name', 'phone', 'idNumber']))
  })

  it('is about the session it is asked for, says what it lacks, and refuses what is not of the case', async () => {
    const list = await desk.ask('record.list', {
      query: { register: 'sessionRecord', filters: { case: { any: [filled.id] } } },
    })
    const last = list.rows.find(({ values }) => values['nextOn'] === null && values['kind'] === 'session')!
    const paper = await desk.ask('mediation.paper', { case: filled.id, form: 'sessionPaper', about: last.id })
    expect(await words(paper.id)).toContain('答（陈建国）：可以，晚上 10 点以后停风机，写进协议。')
    expect(paper.blanks).toEqual([])
    const cover = await desk.ask('mediation.paper', { case: filled.id, form: 'caseCover' })
    expect(cover.blanks).toEqual(['立卷日期', '保管期限'])
    const about = '00000000-0000-7000-8000-000000000000'
    expect(await desk.office.call('mediation.paper', { case: filled.id, form: 'sessionPaper', about })).toMatchObject({
      code: 'missing',
    })
  })

  it('uses the template that the office has put in its place', async () => {
    const lines = ['协议：{协议编号}', '{#协议内容}', '{条款}', '{/协议内容}']
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: lines.map((l) => new Paragraph(l)) }] }))
    const { missing } = await desk.ask('template.check', { form: 'oralAgreement', bytes })
    await desk.ask('template.put', { form: 'oralAgreement', name: '口头协议.docx', bytes, seen: missing })
    const paper = await desk.ask('mediation.paper', { case: filled.id, form: 'oralAgreement' })
    expect(await words(paper.id)).toContain('2. 陈建国每晚 10 时以后停用风机。')
    const dossier = await desk.ask('mediation.dossier', { case: filled.id })
    expect(dossier.notice).toContain('《人民调解口头协议登记表》有本单位自己的模板')
    await desk.ask('template.drop', { form: 'oralAgreement' })
  })
})

describe('a paper that the committee issues', () => {
  it('is kept when it is printed first, given out again as it was, and issued anew only where it is asked for', async () => {
    const first = await desk.ask('mediation.paper', { case: filled.id, form: 'agreementPaper' })
    const again = await desk.ask('mediation.paper', { case: filled.id, form: 'agreementPaper' })
    const bytes = async (paper: { id: string }) => Buffer.from(await desk.ask('paper.bytes', { paper: paper.id }))
    expect((await bytes(again)).equals(await bytes(first))).toBe(true)
    const { lines, states } = await desk.ask('mediation.papers', { case: filled.id })
    expect(lines).toMatchObject([{ form: '人民调解协议书', version: 1, person: '周敏' }])
    expect(states).toEqual({ agreementPaper: 'issued', caseRefusal: 'none', terminationNotice: 'none' })

    const list = await desk.ask('record.list', {
      query: { register: 'agreement', filters: { case: { any: [filled.id] } } },
    })
    const { id, revision } = list.rows[0]!
    await desk.ask('record.save', { register: 'agreement', id, revision, set: { duty: '双方各自承担。' } })
    expect((await desk.ask('mediation.papers', { case: filled.id })).states.agreementPaper).toBe('changed')
    const renewed = await desk.ask('mediation.paper', { case: filled.id, form: 'agreementPaper', renew: true })
    expect(await words(renewed.id)).toContain('双方各自承担。')
    const both = (await desk.ask('mediation.papers', { case: filled.id })).lines
    expect(both.map((line) => line.version)).toEqual([1, 2])

    const before = (await disclosures()).length
    const old = await desk.ask('paper.reopen', { issued: both[0]!.id })
    expect((await bytes(old)).equals(await bytes(first))).toBe(true)
    expect((await disclosures()).slice(before)).toMatchObject([
      { register: 'party', purpose: '取出已签发的人民调解协议书' },
    ])
  })

  it('is only printed while nothing is decided: a refusal before the case is refused', async () => {
    const { id } = await opened('赵文与钱进漏水纠纷')
    await desk.ask('mediation.paper', { case: id, form: 'caseRefusal' })
    expect((await desk.ask('mediation.papers', { case: id })).lines).toEqual([])
    await act(id, 'refuse', { refusedOn: '2026-10-02', refuseReason: 'elsewhere' })
    const paper = await desk.ask('mediation.paper', { case: id, form: 'caseRefusal' })
    expect(await words(paper.id)).toContain('法院或公安机关等已经受理或处理')
    expect((await desk.ask('mediation.papers', { case: id })).lines).toMatchObject([{ form: '不予受理告知书' }])
  })
})

describe('the dossier', () => {
  it('is one file with a table of contents whose fields point to its papers', async () => {
    const before = (await disclosures()).length
    const paper = await desk.ask('mediation.dossier', { case: filled.id }, 'ticket-1')
    expect(paper.name).toMatch(/^调解卷宗_（2026）人调字第001号_王秀英与陈建国邻里纠纷\.docx$/)
    expect(paper.blanks).toEqual([])
    const xml = await word(paper.id)
    const fields = [...xml.matchAll(/PAGEREF (paper\d+)/g)].map((m) => m[1]!)
    expect(fields).toHaveLength(15)
    for (const name of fields) expect(times(xml, `w:name="${name}"`)).toBe(1)
    expect(cellTexts(xml).slice(0, 400)).toEqual(expect.arrayContaining(['人民调解协议书', '司法确认申请书', '封底']))
    expect((await disclosures()).slice(before)).toMatchObject([{ register: 'party', purpose: '打印调解卷宗' }])
    expect(desk.events).toContainEqual({ kind: 'progress', ticket: 'ticket-1', what: '排版卷宗', done: 15, total: 15 })
  })
})

describe('the register of cases', () => {
  it('hides phones unless they are asked for', async () => {
    const selection = { query: { register: 'mediationCase' as const } }
    const masked = await desk.ask('mediation.register', { selection })
    expect(masked.landscape).toBe(true)
    expect(await words(masked.id)).toContain('199****0111')
    expect(await words(masked.id)).not.toContain('19900000111')
    const before = (await disclosures()).length
    const full = await desk.ask('mediation.register', { selection, full: true })
    expect(await words(full.id)).toContain('19900000111')
    expect((await disclosures()).slice(before)).toMatchObject([
      { register: 'party', purpose: '打印人民调解案件登记簿' },
    ])
  })
})

describe('a caucus note', () => {
  const secret = '只要对方道歉，一千元也可以'

  it('comes to no paper but its own, for a mediator of the case, once it is released', async () => {
    await desk.ask('mediation.setAccount', { person: director, mediator: filled.mediators.lead })
    const note = await desk.ask('mediation.caucusSave', { case: filled.id, set: { with: '王秀英', text: secret } })
    const asked = { case: filled.id, form: 'caucusPaper', about: note.id } as const
    expect(await desk.office.call('mediation.paper', asked)).toMatchObject({ ok: false, code: 'denied' })
    const { revision } = note
    await desk.ask('mediation.caucusSave', { case: filled.id, id: note.id, revision, set: { released: true } })
    const paper = await desk.ask('mediation.paper', asked)
    expect(await words(paper.id)).toContain(secret)
    for (const form of dossierForms)
      expect(await words((await desk.ask('mediation.paper', { case: filled.id, form })).id)).not.toContain(secret)
    expect(await words((await desk.ask('mediation.dossier', { case: filled.id })).id)).not.toContain(secret)
    const other = await opened('另一件')
    expect(await desk.office.call('mediation.paper', { ...asked, case: other.id })).toMatchObject({ ok: false })

    await desk.ask('mediation.setAccount', { person: director, mediator: null })
    expect(await desk.office.call('mediation.paper', asked)).toMatchObject({ ok: false, code: 'denied' })
  })
})

it('gives no paper of a case to who may only look, and the register masked', async () => {
  const reader = await desk.ask('people.add', { name: '孙丽', role: 'reader', password: '窗台上的三盆绿萝' })
  await desk.ask('session.unlock', { person: reader.id, password: '窗台上的三盆绿萝' })
  expect(await desk.office.call('mediation.paper', { case: filled.id, form: 'caseCover' })).toMatchObject({ ok: false })
  expect(await desk.office.call('mediation.dossier', { case: filled.id })).toMatchObject({ ok: false, code: 'denied' })
  const selection = { ids: [filled.id] }
  const full = await desk.office.call('mediation.register', { selection, full: true })
  expect(full).toMatchObject({ ok: false, code: 'denied' })
  const paper = await desk.ask('mediation.register', { selection })
  expect(await words(paper.id)).not.toContain('19900000111')
  await desk.ask('session.unlock', { person: director, password })
})
