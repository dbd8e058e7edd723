import { describe, expect, it } from 'vitest'
import { clocksOf } from '../../../main/office/mediation/clocks'
import { shiftedDay } from '../../../main/office/mediation/shifted-day'
import type { CaseFile } from '../../../records/mediation/case-file'
import { confirmationDue, mediationDue, monthsAfter } from '../../../records/mediation/clocks'
import { effectiveDay, type Signing } from '../../../records/mediation/effective'
import { madeUpDispute } from '../../fixtures/made-up-dispute'

const dueOf = (acceptedOn: string | null, extendedUntil: string | null = null, extendConsentOn: string | null = null) =>
  mediationDue({ acceptedOn, extendedUntil, extendConsentOn })

describe('one month to mediate (人民调解工作若干规定 第三十三条)', () => {
  it.each([
    ['2026-09-11', '2026-10-11', '民法典 第二百零一条: the day of acceptance is not counted'],
    ['2026-01-01', '2026-02-01', '民法典 第二百零二条: the day that corresponds'],
    ['2026-01-28', '2026-02-28', '民法典 第二百零二条: the day that corresponds'],
    ['2026-01-29', '2026-02-28', '民法典 第二百零二条: no such day, the last of the month'],
    ['2026-01-30', '2026-02-28', '民法典 第二百零二条: no such day, the last of the month'],
    ['2026-01-31', '2026-02-28', '民法典 第二百零二条: no such day, the last of the month'],
    ['2028-01-29', '2028-02-29', '民法典 第二百零二条: a leap year has the day'],
    ['2028-01-31', '2028-02-29', '民法典 第二百零二条: the last day of a leap February'],
    ['2028-02-29', '2028-03-29', '民法典 第二百零二条: from a leap day'],
    ['2026-02-28', '2026-03-28', '民法典 第二百零二条: from the end of a month to no end of one'],
    ['2026-03-31', '2026-04-30', '民法典 第二百零二条: 31 days to 30'],
    ['2026-04-30', '2026-05-30', '民法典 第二百零二条: 30 days to 31'],
    ['2026-05-31', '2026-06-30', '民法典 第二百零二条: 31 days to 30'],
    ['2026-12-15', '2027-01-15', '民法典 第二百零二条: over the year'],
    ['2026-12-31', '2027-01-31', '民法典 第二百零二条: over the year at its end'],
    ['2000-01-30', '2000-02-29', '民法典 第二百零二条: a century that is a leap year'],
    ['2100-01-30', '2100-02-28', '民法典 第二百零二条: a century that is none'],
  ])('accepted %s → %s · %s', (accepted, due) => expect(dueOf(accepted)).toBe(due))

  it.each<[string, string, string | null, string, string]>([
    ['2026-09-11', '2026-11-30', '2026-10-01', '2026-11-30', '若干规定 第三十三条: both sides put it off'],
    ['2026-01-31', '2026-03-31', '2026-02-20', '2026-03-31', '若干规定 第三十三条: both sides put it off'],
    ['2026-09-11', '2026-11-30', null, '2026-10-11', '若干规定 第三十三条: not without the consent of both'],
    ['2026-09-11', '2026-09-20', '2026-09-12', '2026-10-11', '若干规定 第三十三条: the month is not made shorter'],
  ])('accepted %s, put off to %s, agreed on %s → %s · %s', (accepted, until, consent, due) =>
    expect(dueOf(accepted, until, consent)).toBe(due),
  )

  it('does not run before acceptance (人民调解法 第十七条)', () => expect(dueOf(null)).toBeNull())

  it.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-08-31', 12, '2027-08-31'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-05-15', 0, '2026-05-15'],
  ])('%s and %i months are %s (民法典 第二百零二条)', (day, months, due) => expect(monthsAfter(day, months)).toBe(due))
})

describe('the day an agreement takes effect', () => {
  const written: Signing = {
    form: 'written',
    agreedOn: '2026-09-22',
    signedOn: '2026-09-22',
    mediatorSignedOn: '2026-09-22',
    sealedOn: '2026-09-23',
  }
  it.each<[string, Partial<Signing>, string | null]>([
    ['人民调解法 第二十九条: the seal is the last', {}, '2026-09-23'],
    ['第二十九条: a party is the last', { signedOn: '2026-09-30' }, '2026-09-30'],
    ['第二十九条: the mediator is the last', { mediatorSignedOn: '2026-10-01' }, '2026-10-01'],
    ['第二十九条: all on one day', { sealedOn: '2026-09-22' }, '2026-09-22'],
    ['第二十九条: a party has not signed', { signedOn: null }, null],
    ['第二十九条: the mediator has not signed', { mediatorSignedOn: null }, null],
    ['第二十九条: no seal', { sealedOn: null }, null],
    ['第三十条: an oral one when it is reached', { form: 'oral', signedOn: null, sealedOn: null }, '2026-09-22'],
    ['第三十条: an oral one not reached', { form: 'oral', agreedOn: null }, null],
  ])('%s', (_law, change, day) => expect(effectiveDay({ ...written, ...change })).toBe(day))
})

describe('30 days to ask the court (人民调解法 第三十三条、民事诉讼法 第二百零五条)', () => {
  it.each([
    ['2026-09-23', '2026-10-23', '民法典 第二百零一条: the day itself is not counted'],
    ['2026-01-31', '2026-03-02', '第二百零一条: days, not a month: over a short February'],
    ['2028-01-31', '2028-03-01', '第二百零一条: over a leap day'],
    ['2028-02-29', '2028-03-30', '第二百零一条: from a leap day'],
    ['2026-02-28', '2026-03-30', '第二百零一条: from the end of February'],
    ['2026-12-05', '2027-01-04', '第二百零一条: over the year'],
    ['2026-12-31', '2027-01-30', '第二百零一条: over the year'],
  ])('in effect %s → %s · %s', (effective, due) => expect(confirmationDue(effective)).toBe(due))

  it('do not run while nothing is in effect (第二十九条)', () => expect(confirmationDue(null)).toBeNull())

  it.each<[why: string, change: Partial<CaseFile['agreement'] & object>, state: string, runs: boolean]>([
    ['nobody has said whether they want to', { confirmWanted: null }, 'performing', true],
    ['nobody wants to', { confirmWanted: false }, 'performing', false],
    ['they have asked', { confirmAskedOn: '2026-09-30' }, 'performing', false],
    ['the case was void', {}, 'void', false],
    ['the case is archived', {}, 'archived', false],
  ])('run in a case, or not: %s', (_why, change, state, runs) => {
    const { case: c, agreement, ...rest } = madeUpDispute()
    const file: CaseFile = {
      ...rest,
      case: { ...c, state },
      agreement: { ...agreement!, confirmAskedOn: null, ...change },
      performances: [],
    }
    expect(clocksOf(file).map((clock) => clock.due)).toEqual(runs ? ['2026-10-23'] : [])
  })
})

describe('a last day that is a holiday (民法典 第二百零三条)', () => {
  it.each<[day: string, shifted: string | null, why: string]>([
    ['2026-10-10', null, 'a Saturday that is worked for the holiday'],
    ['2026-10-11', '2026-10-12', 'a Sunday'],
    ['2026-10-01', '2026-10-08', 'National Day: the whole holiday'],
    ['2026-10-07', '2026-10-08', 'the last day of the holiday'],
    ['2026-02-17', '2026-02-24', 'Spring Festival'],
    ['2026-02-14', null, 'a Saturday worked before Spring Festival'],
    ['2026-05-01', '2026-05-06', 'Labour Day'],
    ['2026-01-01', '2026-01-04', 'New Year: the Sunday after it is worked'],
    ['2024-02-29', null, 'a leap day that is a Thursday'],
    ['2026-09-22', null, 'a Tuesday'],
    ['2026-12-31', null, 'the last day that is known'],
    ['2027-01-02', null, 'a year whose holidays nobody knows yet'],
    ['2003-10-01', null, 'a year that the tables do not have'],
  ])('%s → %s · %s', (day, shifted, _why) => expect(shiftedDay(day)).toBe(shifted))
})
