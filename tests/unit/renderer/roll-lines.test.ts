import { describe, expect, it } from 'vitest'
import { readRoll } from '../../../renderer/governance/roll-lines'

describe('a pasted roll', () => {
  it('is read out of a table with its heading and running numbers', () => {
    const text = '序号\t姓名\t楼栋\r\n1\t王秀英\t3号楼\r\n2\t李建国\t\r\n\r\n3\t 阿卜杜·热西提 \t5号楼 2单元'
    expect(readRoll(text, [])).toEqual({
      fresh: [
        { name: '王秀英', unit: '3号楼' },
        { name: '李建国', unit: null },
        { name: '阿卜杜·热西提', unit: '5号楼 2单元' },
      ],
      known: 0,
      refused: [],
    })
  })
  it('is read line by line, with commas or blanks', () => {
    expect(readRoll('王秀英 3号楼\n李建国，永兴路12号\n孙小梅', []).fresh).toEqual([
      { name: '王秀英', unit: '3号楼' },
      { name: '李建国', unit: '永兴路12号' },
      { name: '孙小梅', unit: null },
    ])
  })
  it('adds nobody twice, and keeps two people of one name in two houses', () => {
    const read = readRoll('王秀英\t3号楼\n王秀英\t5号楼\n王秀英\t3号楼\n李建国\t1号楼', [
      { name: '李建国', unit: '1号楼' },
    ])
    expect(read.fresh).toHaveLength(2)
    expect(read.known).toBe(2)
  })
  it('says which lines show no name', () => {
    expect(readRoll('13号楼\n!!\n王秀英', [])).toMatchObject({ refused: ['13号楼', '!!'], fresh: [{ name: '王秀英' }] })
  })
})
