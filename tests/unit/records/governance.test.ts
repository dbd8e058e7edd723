import { describe, expect, it } from 'vitest'
import { awardRound, awardStage } from '../../../records/governance/award-round'
import { fiveGoods } from '../../../records/governance/five-goods'
import { fiveHaves, lackText } from '../../../records/governance/five-haves'
import { initialValues } from '../../../records/kit/register'

const five = { sign: true, system: true, team: true, light: true, ledger: true }

const reached = (ticks: object) => fiveHaves.follow!.of({ ...initialValues(fiveHaves), ...ticks }).reached
const total = (scores: object) => fiveGoods.follow!.of({ ...initialValues(fiveGoods), ...scores }).total

const round = { noticeFrom: '2026-11-02', noticeTo: '2026-11-08', decidedOn: null }
const warns = (dates: object) => awardRound.warn!({ ...initialValues(awardRound), ...round, ...dates })

describe('五有', () => {
  it('is reached with all five, not with one that lacks, and open while one was not looked at', () => {
    expect(reached(five)).toBe(true)
    expect(reached({ ...five, light: false, ledger: null })).toBe(false)
    expect(reached({ ...five, ledger: null })).toBeNull()
  })
  it('says in words what is missing', () => {
    expect(lackText(five)).toBe('')
    expect(lackText({ ...five, team: false, light: false, ledger: null })).toBe('缺巡逻队伍、警灯；未查管理台账')
    expect(lackText({})).toBe('未查工作标牌、工作制度、巡逻队伍、警灯、管理台账')
  })
})

describe('五好', () => {
  it('has a total only when all four are scored, and no field for what is none of a street’s business', () => {
    expect(total({ security: 95, sanitation: 90, business: 88, committee: 92 })).toBe(365)
    expect(total({ security: 95, sanitation: 90, business: 88 })).toBeNull()
    expect(JSON.stringify(fiveGoods.fields)).not.toContain('计生')
  })
})

describe('an award round', () => {
  it('moves with its dates', () => {
    expect(awardStage({ ...round, noticeFrom: null, noticeTo: null }, '2026-11-01')).toEqual({ is: 'preparing' })
    expect(awardStage(round, '2026-11-01')).toEqual({ is: 'announced', from: '2026-11-02' })
    expect(awardStage(round, '2026-11-05')).toEqual({ is: 'noticed', left: 3 })
    expect(awardStage(round, '2026-11-08')).toEqual({ is: 'noticed', left: 0 })
    expect(awardStage(round, '2026-11-09')).toEqual({ is: 'waiting' })
    expect(awardStage({ ...round, noticeTo: null }, '2027-01-01')).toEqual({ is: 'noticed', left: null })
    expect(awardStage({ ...round, decidedOn: '2026-11-10' }, '2026-11-20')).toEqual({ is: 'decided', on: '2026-11-10' })
  })
  it('asks about a short notice and an early decision, and never calls it law', () => {
    expect(warns({})).toEqual({})
    expect(warns({ noticeTo: '2026-11-04' }).noticeTo).toContain('只有 3 天')
    expect(warns({ noticeTo: '2026-11-01' }).noticeTo).toContain('在开始之前')
    expect(warns({ decidedOn: '2026-11-08' }).decidedOn).toContain('还没有结束')
  })
})
