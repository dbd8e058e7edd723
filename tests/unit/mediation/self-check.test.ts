import { describe, expect, it } from 'vitest'
import { initialValues, type AnyRegister } from '../../../records/kit/register'
import { addDays } from '../../../records/kit/dates'
import { registerOf } from '../../../records/registers'
import { agreement } from '../../../records/mediation/agreement'
import type { CaseFile } from '../../../records/mediation/case-file'
import { caseParts } from '../../../records/mediation/self-check/finding'
import { mediationCase } from '../../../records/mediation/mediation-case'
import { selfCheck } from '../../../records/mediation/self-check'
import { madeUpDispute } from '../../fixtures/made-up-dispute'

const today = '2026-11-20'
type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T
/** A copy of the case that a fault may be planted in. */
type Draft = Writable<CaseFile>

function clean(): Draft {
  const file = madeUpDispute() as Draft
  file.case.keepFor = 'long'
  return file
}

/** What follows from the fields that were changed, as the write path lets it follow. */
const follow = <V extends object>(register: AnyRegister, values: V): V => ({
  ...values,
  ...register.follow?.of({ ...initialValues(register), ...values }),
})
const followed = (file: Draft): CaseFile => ({
  ...file,
  case: follow(mediationCase, file.case),
  agreement: file.agreement && follow(agreement, file.agreement),
})

/** The place of a finding: point, part and field. */
const where = (file: Draft): string[] =>
  selfCheck(followed(file), today).map((f) => `${f.point} ${f.at.part}${f.at.field ? `.${f.at.field}` : ''}`)

const session = (file: Draft) => file.sessions.find((s) => s.kind === 'session')!
const failed = (file: Draft): void => {
  Object.assign(file.case, { agreedOn: null, agreementForm: null, level: null, fulfilledOn: null, fulfilment: null })
  Object.assign(file.case, { failedOn: '2026-09-22', failReason: '双方意见差距大', remediesTold: true })
  Object.assign(file, { agreement: null, performances: [], followUps: [] })
}

const faults: [what: string, plant: (file: Draft) => void, ...found: string[]][] = [
  ['no case number', (f) => (f.case.number = null), 'acceptance case.number'],
  ['accepted without acceptance date', (f) => (f.case.acceptedOn = null), 'acceptance case.acceptedOn'],
  ['accepted before registered', (f) => (f.case.registeredOn = '2026-09-12'), 'acceptance case.acceptedOn'],
  ['no kind of dispute', (f) => (f.case.kind = null), 'acceptance case.kind'],
  ['handed over by nobody knows whom', (f) => (f.case.source = 'police'), 'acceptance case.transferUnit'],
  [
    'no respondent',
    (f) => {
      f.parties = f.parties.filter((p) => p.side !== 'respondent')
      f.agreement!.copies = 2
    },
    'acceptance parties.side',
  ],
  ['nobody mediates', (f) => (f.mediators = []), 'acceptance mediators'],
  ['participant without consent', (f) => (f.participants[0]!.consented = false), 'acceptance participants.consented'],
  [
    'longer than a month, not extended',
    (f) => (f.case.acceptedOn = f.case.registeredOn = '2026-08-21'),
    'acceptance case.extendedUntil',
  ],
  ['extended without consent', (f) => (f.case.extendedUntil = '2026-10-31'), 'acceptance case.extendConsentOn'],
  [
    'longer than it was extended',
    (f) => Object.assign(f.case, { extendedUntil: '2026-09-20', extendConsentOn: '2026-09-15' }),
    'acceptance case.extendedUntil',
  ],
  ['risk not reported', (f) => (f.case.risk = true), 'acceptance case.policeOn'],
  ['no claims', (f) => (f.case.claims = null), 'complete case.claims'],
  ['party not told rights', (f) => (f.parties[1]!.rightsToldOn = null), 'complete parties.rightsToldOn'],
  [
    'identity paper missing',
    (f) => (f.evidence = f.evidence.filter((e) => !(e.kind === 'identity' && e.party === f.parties[1]!.id))),
    'complete evidence.party',
  ],
  ['agent without scope', (f) => (f.parties[0]!.agentScope = null), 'complete parties.agentScope'],
  [
    'general agent signing for somebody who never came',
    (f) => {
      f.parties[0]!.agentScope = 'general'
      for (const s of f.sessions) s.present &&= '王磊、陈建国'
    },
    'complete parties.agentScope',
  ],
  ['unit without representative', (f) => (f.parties[1]!.kind = 'unit'), 'complete parties.representative'],
  ['no session record', (f) => (f.sessions = f.sessions.filter((s) => s.kind !== 'session')), 'complete sessions'],
  ['session without a word', (f) => (session(f).lines = []), 'complete sessions'],
  ['inquiry without a word', (f) => (f.sessions[0]!.lines = []), 'complete sessions'],
  ['no agreement', (f) => (f.agreement = null), 'complete agreement'],
  ['court has not answered', (f) => (f.agreement!.confirmResult = null), 'complete agreement.confirmResult'],
  ['session not told', (f) => (session(f).told = null), 'papers sessions.told'],
  ['session not read back', (f) => (session(f).readBack = false), 'papers sessions.readBack'],
  ['session unsigned', (f) => (session(f).signedOn = null), 'papers sessions.signedOn'],
  ['session signed the day before', (f) => (session(f).signedOn = '2026-09-15'), 'papers sessions.signedOn'],
  [
    'session without place and recorder',
    (f) => Object.assign(session(f), { place: null, recorder: null }),
    'papers sessions.place',
  ],
  [
    'session before acceptance',
    (f) => (session(f).startedAt = new Date('2026-09-10T09:00:00').toISOString()),
    'papers sessions.startedAt',
  ],
  [
    'session after the agreement',
    (f) =>
      Object.assign(session(f), { startedAt: new Date('2026-09-24T09:00:00').toISOString(), signedOn: '2026-09-24' }),
    'papers sessions.startedAt',
  ],
  [
    'failed without remedies told',
    (f) => {
      failed(f)
      f.case.remediesTold = null
    },
    'papers case.remediesTold',
  ],
  ['form of agreement told twice and differently', (f) => (f.case.agreementForm = 'oral'), 'papers agreement.form'],
  [
    'day of agreement told twice and differently',
    (f) => (f.agreement!.agreedOn = '2026-09-21'),
    'papers agreement.agreedOn',
  ],
  ['evidence without source', (f) => (f.evidence[2]!.source = null), 'evidence evidence.source'],
  ['evidence without date', (f) => (f.evidence[2]!.collectedOn = null), 'evidence evidence.collectedOn'],
  ['evidence neither original nor copy', (f) => (f.evidence[2]!.form = null), 'evidence evidence.form'],
  ['agreement without facts', (f) => (f.agreement!.facts = null), 'agreement agreement.facts'],
  ['agreement without duties', (f) => (f.agreement!.duty = ' '), 'agreement agreement.duty'],
  ['agreement without terms', (f) => (f.agreement!.terms = null), 'agreement agreement.terms'],
  ['agreement without performance', (f) => (f.agreement!.performance = null), 'agreement agreement.performance'],
  [
    'agreement without a time limit',
    (f) => Object.assign(f.agreement!, { terms: '陈建国赔偿王秀英损失。', performance: '转账支付。' }),
    'agreement agreement.performance',
  ],
  [
    'amounts that disagree',
    (f) => (f.agreement!.terms = '赔偿人民币 3,800 元（大写：叁仟捌拾元整）。'),
    'agreement agreement.terms',
  ],
  [
    'date that does not exist',
    (f) => (f.agreement!.performance = '2026年2月30日前付清。'),
    'agreement agreement.performance',
  ],
  ['blank left', (f) => (f.agreement!.terms += '\n每逾期一日支付＿＿＿元。'), 'agreement agreement.terms'],
  ['too few copies', (f) => (f.agreement!.copies = 2), 'agreement agreement.copies'],
  ['signature of a party missing', (f) => (f.parties[1]!.signedOn = null), 'agreement parties.signedOn'],
  ['a party signed after all had', (f) => (f.parties[1]!.signedOn = '2026-09-23'), 'agreement agreement.signedOn'],
  ['all signed, nobody knows when', (f) => (f.agreement!.signedOn = null), 'agreement agreement.signedOn'],
  [
    'signature of the mediator missing',
    (f) => (f.agreement!.mediatorSignedOn = null),
    'agreement agreement.mediatorSignedOn',
  ],
  ['seal missing', (f) => (f.agreement!.sealedOn = null), 'agreement agreement.sealedOn'],
  ['court asked too late', (f) => (f.agreement!.confirmAskedOn = '2026-10-24'), 'agreement agreement.confirmAskedOn'],
  [
    'court asked about a divorce',
    (f) => {
      f.case.kind = 'family'
      f.agreement!.terms += '\n双方自愿离婚。'
    },
    'agreement agreement.confirmWanted',
  ],
  [
    'court asked about a title',
    (f) => (f.agreement!.terms += '\n房屋归王秀英所有。'),
    'agreement agreement.confirmWanted',
  ],
  ['not done and closed as fulfilled', (f) => (f.performances[2]!.doneOn = null), 'followUp performances.doneOn'],
  ['done after all was done', (f) => (f.performances[2]!.doneOn = '2026-10-31'), 'followUp performances.doneOn'],
  ['done without voucher', (f) => (f.performances[0]!.proof = null), 'followUp performances.proof'],
  ['no follow-up', (f) => (f.followUps = []), 'followUp followUps'],
  ['follow-up before the agreement', (f) => (f.followUps[0]!.on = '2026-09-21'), 'followUp followUps.on'],
  ['follow-up without measures', (f) => (f.followUps[0]!.smoulders = true), 'followUp followUps.measures'],
  ['not closed', (f) => (f.case.closedOn = null), 'binding case.closedOn'],
  ['closed before fulfilled', (f) => (f.case.closedOn = '2026-10-29'), 'binding case.closedOn'],
  ['closed without a day of fulfilment', (f) => (f.case.fulfilledOn = null), 'binding case.fulfilledOn'],
  ['nobody knows how long it is kept', (f) => (f.case.keepFor = null), 'binding case.keepFor'],
  ['nobody bound it', (f) => (f.case.filedBy = null), 'binding case.filedBy'],
  ['nobody looked through it', (f) => (f.case.checkedBy = null), 'binding case.checkedBy'],
  ['paper without pages', (f) => (f.evidence[0]!.pages = null), 'binding evidence.pages'],
]

describe('the check before archiving', () => {
  it('finds nothing in a clean case', () => expect(selfCheck(followed(clean()), today)).toEqual([]))

  it.each(faults)('finds %s, and nothing else', (_what, plant, ...found) => {
    const file = clean()
    plant(file)
    expect(where(file)).toEqual(found)
  })

  it('only advises what 人民调解法 第二十九条 says an agreement may state; terms it must have', () => {
    const severities = (['facts', 'duty', 'performance', 'terms'] as const).map((field) => {
      const file = clean()
      file.agreement![field] = null
      const [found] = selfCheck(followed(file), today)
      return [field, found!.severity, found!.law]
    })
    const soft = ['advise', '人民调解法 第二十九条（可以载明）']
    expect(severities).toEqual([
      ['facts', ...soft],
      ['duty', ...soft],
      ['performance', ...soft],
      ['terms', 'must', '人民调解法 第二十九条'],
    ])
    const file = clean()
    Object.assign(file.agreement!, { terms: '陈建国赔偿王秀英损失。', performance: '转账支付。' })
    expect(selfCheck(followed(file), today).map((f) => [f.severity, f.law])).toEqual([soft])
  })

  it('opens a place that is there: a register, its field, a record of the case', () => {
    for (const [, plant] of faults) {
      const file = clean()
      plant(file)
      for (const { at, sentence } of selfCheck(followed(file), today)) {
        expect(at.register).toBe(caseParts[at.part])
        if (at.field) expect(Object.keys(registerOf(at.register).fields)).toContain(at.field)
        const lists = [...file.parties, ...file.participants, ...file.sessions, ...file.evidence, ...file.performances]
        const ids = [file.id, file.agreement?.id, ...lists.map((r) => r.id), ...file.followUps.map((r) => r.id)]
        if (at.record !== null) expect(ids).toContain(at.record)
        expect(sentence).toMatch(/请.+。$/)
      }
    }
  })

  it('asks less of a case that ended otherwise, and nothing of one that is void', () => {
    const over = clean()
    failed(over)
    expect(where(over)).toEqual([])
    const oral = clean()
    Object.assign(oral.agreement!, { form: 'oral', copies: null, duty: null, performance: null })
    Object.assign(oral.agreement!, { signedOn: null, mediatorSignedOn: null, sealedOn: null, confirmAskedOn: null })
    Object.assign(oral.agreement!, { confirmWanted: null, confirmResult: null })
    for (const p of oral.parties) p.signedOn = null
    oral.case.agreementForm = 'oral'
    expect(where(oral)).toEqual([])
    const none = clean()
    Object.assign(none, { parties: [], sessions: [] })
    none.case.state = 'void'
    expect(where(none)).toEqual([])
  })

  it('urges what is due and not done while the case is still performed', () => {
    const file = clean()
    Object.assign(file.case, { state: 'performing', fulfilledOn: null, fulfilment: null, closedOn: null })
    file.performances[2]!.doneOn = null
    expect(where(file)).toEqual(['followUp performances.urgedOn', 'binding case.closedOn'])
    file.performances[2]!.urgedOn = '2026-11-02'
    expect(where(file)).toEqual(['binding case.closedOn'])
  })

  it('lets a time limit end after the holiday that its last day falls on', () => {
    const file = clean()
    file.agreement!.confirmAskedOn = '2026-10-24'
    expect(selfCheck(followed(file), today, (day) => addDays(day, 3))).toEqual([])
  })
})
