import type { FigureReport } from '../../bridge/calls/figures'
import type { StatutorySheet } from '../../bridge/calls/mediation-sheet'
import { candidate } from '../../records/governance/candidate'
import { checkList } from '../../records/checks/check-list'
import { committee } from '../../records/governance/committee'
import { committeeMember } from '../../records/governance/committee-member'
import { election } from '../../records/governance/election'
import { hazard } from '../../records/checks/hazard'
import { hazardWording } from '../../records/checks/hazard-wording'
import { inspection } from '../../records/checks/inspection'
import { initialValues, type AnyRegister, type RecordOf } from '../../records/kit/register'
import { lastYear, periodBefore } from '../../records/figures/period'
import { pledgeKinds, pledgeText } from '../../records/signing/pledge-text'
import { recheck } from '../../records/checks/recheck'
import { dossierForms } from '../../records/mediation/dossier'
import type { CaseFile } from '../../records/mediation/case-file'
import { madeUpDispute } from '../fixtures/made-up-dispute'
import { about, bareCase, longCase } from './dispute-samples'
import { filled, stretched, titlesOfFilled } from './filled'
import { bareShop, busyShop, fullShop, letterhead, longShop } from './sample'

/** Facts of a form as poor, as usual and as long as the records let them be. */
export type SomeFacts = Record<'empty' | 'usual' | 'overlong', unknown>

type Make = <R extends AnyRegister>(register: R, set?: Partial<RecordOf<R>>) => RecordOf<R>

/** The same facts three times, from records of which nothing is known, everything, and all of it at its longest. */
const three = (facts: (make: Make, how: keyof SomeFacts) => unknown): SomeFacts => ({
  empty: facts((register, set) => ({ ...initialValues(register), ...set }), 'empty'),
  usual: facts((register, set) => ({ ...filled(register, 1), ...set }), 'usual'),
  overlong: facts((register, set) => stretched(register, { ...filled(register, 1), ...set }), 'overlong'),
})

const shopOf = { empty: bareShop(), usual: fullShop(), overlong: longShop() }
const some = <T>(how: keyof SomeFacts, one: T): T[] => ({ empty: [], usual: [one], overlong: [one, one, one] })[how]

const aboutHazards = three((make, how) => ({
  hazard: make(hazard, { what: '后门被货物堵住', foundOn: '2026-11-02' }),
  shop: how === 'empty' ? null : shopOf[how].shop,
  rechecks: some(how, make(recheck, { on: '2026-11-20', result: 'part' })),
  titles: titlesOfFilled(hazard),
  wording: hazardWording(letterhead.office, false),
}))

const aboutRounds = three((make, how) => ({
  place: how === 'empty' ? '' : '永兴路',
  list: {
    name: make(checkList, { name: '门前三包检查' }).name,
    items: some(how, '门前地面干净').map((item, n) => `${item}${n}`),
  },
  shops: some(how, { name: shopOf[how].shop.name, door: '12号', side: 'odd', idle: null }),
  sides: { odd: null, even: how === 'empty' ? null : '北' },
}))

const aboutChecks = three((make, how) => ({
  list: { name: '门前三包检查', basis: how === 'empty' ? null : '市容管理条例', items: some(how, '门前地面干净') },
  shop: how === 'empty' ? null : shopOf[how].shop,
  address: how === 'empty' ? '' : '永兴路 12号',
  check: how === 'empty' ? null : make(inspection, { on: '2026-11-02' }),
}))

const text = { kind: 'frontage', version: '2026年版', body: '一、责任范围\n门前{门面宽}米，由{店招名称}负责。' }
const aboutPledges = three((make, how) => ({
  text: { ...make(pledgeText, text), body: text.body },
  shop: shopOf[how].shop,
  titles: shopOf[how].titles,
}))
const aboutCovenants = three((make, how) => ({
  text: make(pledgeText, { ...text, kind: 'covenant', body: '一、共同约定\n门前三包，互相照应。' }),
  street: how === 'empty' ? '' : '永兴路',
  shops: some(how, { name: shopOf[how].shop.name, place: '永兴路 12号', operator: shopOf[how].shop.operator }),
}))

const aboutCommittees = three((make, how) => ({
  committee: make(committee, { name: '永兴路街店自治管理委员会' }),
  members: some(how, { ...make(committeeMember, { name: '王秀英', post: '主任' }), shop: '福满园饺子馆' }),
}))
const aboutElections = three((make, how) => ({
  election: make(election, { name: '居民代表推选' }),
  committee: '',
  roll: how === 'empty' ? { electors: 0, attended: 0 } : { electors: 155, attended: 137 },
  candidates: some(how, make(candidate, { name: '王秀英' })),
}))

const haves = { sign: true, system: true, team: false, light: true, ledger: null }
const aboutHaves = three((_, how) =>
  some(how, { street: '永兴路', head: null, ticks: haves, reached: false, on: '2026-11-20', checker: '周敏' }),
)
const aboutGoods = three((_, how) => ({
  year: 2026,
  streets: some(how, { street: '永兴路', scores: null, total: null, before: 350, assessor: null, note: null }),
}))
const aboutFlags = three((_, how) => ({
  street: '永兴路',
  month: '2026-11',
  shops: 58,
  checked: 45,
  passed: some(how, { name: shopOf[how].shop.name, place: '12号' }),
}))

const quarter = { from: '2026-07-01', to: '2026-09-30' }
const noTasks = { id: null, label: '合计', done: 0, of: 0 }
const aboutFigures = three((_, how): FigureReport => {
  const rows = some(how, { id: 'a', label: '永兴路', n: { shops: 60 } })
  return {
    period: quarter,
    lastYear: lastYear(quarter),
    before: periodBefore(quarter),
    today: letterhead.day,
    by: 'section',
    within: {},
    withinLabel: how === 'empty' ? '' : '餐饮',
    total: how === 'empty' ? {} : { shops: 60 },
    lastYearTotal: {},
    beforeTotal: {},
    rows,
    months: rows,
    lists: rows,
    tasks: { total: noTasks, lastYear: noTasks, before: noTasks, rows: some(how, { ...noTasks, of: 6 }) },
    papers: [],
  }
})

/** Forms about one session, party or follow-up of a case, and which one. */
const firstOf: Readonly<Record<string, (file: CaseFile) => string | undefined>> = {
  inquiryNote: ({ sessions }) => sessions.find((s) => s.kind === 'inquiry')?.id,
  sessionPaper: ({ sessions }) => sessions.find((s) => s.kind === 'session')?.id,
  proxyLetter: ({ parties }) => parties.find((p) => p.agent !== null)?.id,
  followUpPaper: ({ followUps }) => followUps[0]?.id,
}
const aboutCases = (form: string): SomeFacts => {
  const facts = (file: CaseFile) => about(file, firstOf[form]?.(file) ?? null)
  return { empty: facts(bareCase()), usual: facts(madeUpDispute()), overlong: facts(longCase()) }
}
const committeeName = '和平社区人民调解委员会'
const aboutCaucus = (said: string, name = '王秀英与陈建国邻里纠纷') => ({
  committee: committeeName,
  number: said === '' ? null : '（2026）人调字第001号',
  caseName: name,
  note: {
    at: said === '' ? '' : '2026-09-20T02:00:00.000Z',
    with: said === '' ? null : '陈建国',
    text: said,
    by: null,
  },
})
const caseRow = ({ case: values, parties, titles }: CaseFile) => ({ case: values, parties, titles })
const aboutSheet = three((_, how) => {
  const counts = { empty: {}, usual: { accepted: 120, settled: 116 }, overlong: { amount: 100_000_000_000_000 } }[how]
  return {
    committee: { empty: '', usual: '和平社区人民调解委员会', overlong: '和平'.repeat(30) }[how],
    sheet: {
      period: quarter,
      lastYear: lastYear(quarter),
      before: periodBefore(quarter),
      today: letterhead.day,
      list: how === 'overlong' ? 'safety' : 'now',
      now: counts,
      lastYearCounts: counts,
      beforeCounts: counts,
    } satisfies StatutorySheet,
  }
})

const byForm: Readonly<Record<string, SomeFacts>> = {
  shopFile: { ...shopOf, usual: busyShop() },
  shopLedger: {
    empty: { shops: [], full: true },
    usual: { shops: [fullShop(), bareShop()], full: false },
    overlong: { shops: [longShop(), longShop()], full: true },
  },
  hazardNotice: aboutHazards,
  recheckRecord: aboutHazards,
  hazardReport: aboutHazards,
  roundSheet: aboutRounds,
  roundSheetWide: aboutRounds,
  checkSheet: aboutChecks,
  ...Object.fromEntries(pledgeKinds.map(({ code }) => [`pledge-${code}`, aboutPledges])),
  covenantRoll: aboutCovenants,
  fiveHaves: aboutHaves,
  fiveGoods: aboutGoods,
  redFlags: aboutFlags,
  committeeNotice: aboutCommittees,
  postPlates: aboutCommittees,
  electionNotice: aboutElections,
  electionResult: aboutElections,
  figures: aboutFigures,
  ...Object.fromEntries(dossierForms.map((form) => [form, aboutCases(form)])),
  caucusPaper: {
    empty: aboutCaucus(''),
    usual: aboutCaucus('只要对方先道歉，赔多少可以商量。'),
    overlong: aboutCaucus('只要对方先道歉，赔多少可以商量。'.repeat(400), '王秀英与陈建国邻里纠纷'.repeat(6)),
  },
  caseRegister: {
    empty: { committee: committeeName, cases: [], full: false },
    usual: { committee: committeeName, cases: [madeUpDispute(), bareCase()].map(caseRow), full: false },
    overlong: { committee: committeeName, cases: [longCase(), madeUpDispute()].map(caseRow), full: true },
  },
  statutorySheet: aboutSheet,
}

/** Facts of a form; a form that is new has to be given some here. */
export function factsOf(form: string): SomeFacts {
  const facts = byForm[form]
  if (!facts) throw new Error(`tests/documents/form-facts.ts has no facts for the form ${form}`)
  return facts
}
