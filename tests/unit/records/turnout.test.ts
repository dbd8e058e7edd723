import { describe, expect, it } from 'vitest'
import { pairText, percent } from '../../../records/kit/share'
import { electionDoubts, type Standing } from '../../../records/governance/turnout'

const known = { seats: 2, electors: null, ballotsOut: 137, ballotsBack: 137, ballotsValid: 135 }
const roll = { electors: 155, attended: 137 }
const stands = (
  name: string,
  votes: number | null,
  elected: boolean | null = null,
  post: string | null = null,
): Standing => ({
  name,
  post,
  votes,
  elected,
})

describe('a share', () => {
  it('is rounded as people round it: 137 of 155 is 88.4, shown 88', () => {
    expect(percent(137, 155, 1)).toBe(88.4)
    expect(percent(137, 155)).toBe(88)
    expect(pairText(137, 155, '人')).toBe('137 / 155 人（88%）')
  })

  it('goes up from one half, and not where only the machine sees a half', () => {
    expect(percent(1, 8)).toBe(13)
    expect(percent(57, 200, 0)).toBe(29)
    expect(percent(57, 2000, 1)).toBe(2.9)
    expect(percent(124, 1000)).toBe(12)
    expect(percent(2, 3)).toBe(67)
    expect(percent(0, 9)).toBe(0)
    expect(percent(9, 9, 1)).toBe(100)
  })

  it('of nobody is not told', () => {
    expect(percent(0, 0)).toBeNull()
    expect(pairText(0, 0, '人')).toBe('0 / 0 人')
  })
})

describe('an election', () => {
  it('that fits together raises no doubt', () => {
    expect(
      electionDoubts(known, roll, [stands('王一', 120, true), stands('李二', 90, true), stands('张三', 60)]),
    ).toEqual([])
  })

  it('without anything known raises none either', () => {
    const nothing = { seats: null, electors: null, ballotsOut: null, ballotsBack: null, ballotsValid: null }
    expect(electionDoubts(nothing, { electors: 0, attended: 0 }, [])).toEqual([])
    expect(electionDoubts(nothing, { electors: 0, attended: 0 }, [stands('王一', null)])).toEqual([])
  })

  it('tells of ballots that are too many', () => {
    const odd = { seats: 1, electors: 150, ballotsOut: 156, ballotsBack: 157, ballotsValid: 158 }
    expect(electionDoubts(odd, roll, [])).toEqual([
      '应到人数填的是 150 人，名册上有 155 人，按名册计。',
      '发出选票 156 张，多于应到 155 人，请核对。',
      '发出选票 156 张，多于到会 137 人，请核对。',
      '收回选票 157 张，多于发出的 156 张，请核对。',
      '有效票 158 张，多于收回的 157 张，请核对。',
    ])
  })

  it('tells of votes that are more than the ballots', () => {
    const doubts = electionDoubts(known, roll, [stands('王一', 136, true), stands('李二', 135, true)])
    expect(doubts).toEqual([
      '王一得 136 票，多于有效票 135 张，请核对。',
      '得票合计 271 票，多于 135 张有效票各选 2 名的总数，请核对。',
    ])
  })

  it('tells of more elected than seats, and of one who was overtaken', () => {
    const doubts = electionDoubts(known, roll, [
      stands('王一', 80, true),
      stands('李二', 60, true),
      stands('张三', 50, true),
      stands('赵四', 70),
    ])
    expect(doubts).toContain('当选 3 名，多于应选 2 名，请核对。')
    expect(doubts).toContain('李二标为当选，得票却少于未当选的赵四，请核对。')
  })

  it('names a tie where it decides, and does not decide it', () => {
    const tie = '李二、张三得票相同（60 票），谁当选由选举会议按选举办法决定，程序不代为决定。'
    expect(electionDoubts(known, roll, [stands('张三', 60), stands('王一', 80), stands('李二', 60)])).toEqual([
      tie.replace('李二、张三', '张三、李二'),
    ])
    expect(electionDoubts(known, roll, [stands('王一', 60), stands('李二', 60), stands('张三', 50)])).toEqual([])
    expect(electionDoubts({ ...known, seats: null }, roll, [stands('王一', 60), stands('李二', 60)])).toEqual([])
  })

  it('weighs candidates for one post against each other alone', () => {
    const both = [
      stands('王一', 60, null, '主任'),
      stands('李二', 60, null, '副主任'),
      stands('张三', 60, null, '副主任'),
    ]
    expect(electionDoubts(known, roll, both)).toEqual([
      '李二、张三得票相同（60 票），谁当选由选举会议按选举办法决定，程序不代为决定。',
    ])
  })
})
