import { beforeAll, describe, expect, it } from 'vitest'
import { committeeNotice } from '../../main/office/documents/governance/committee-notice'
import type { CommitteeFacts } from '../../main/office/documents/governance/committee-facts'
import type { ElectionFacts } from '../../main/office/documents/governance/election-facts'
import { electionNotice } from '../../main/office/documents/governance/election-notice'
import { electionResult } from '../../main/office/documents/governance/election-result'
import { fiveGoodsForm } from '../../main/office/documents/governance/five-goods-form'
import { fiveHavesForm, type HavesLine } from '../../main/office/documents/governance/five-haves-form'
import { postPlates } from '../../main/office/documents/governance/post-plates'
import { redFlagForm } from '../../main/office/documents/governance/red-flag-form'
import { committee } from '../../records/governance/committee'
import { election } from '../../records/governance/election'
import { initialValues } from '../../records/kit/register'
import { render, type Rendered } from './render'
import { letterhead } from './sample'
import { times } from './word-parts'

const roads = ['永兴路', '建设巷', '桥头街', '南环东路', '菜市一巷', '和平里', '望江路', '槐树胡同']
const road = (n: number) => `${roads[n % roads.length]}${n < roads.length ? '' : `${Math.floor(n / roads.length)}段`}`
const people = ['王秀英', '李建国', '赵桂兰', '欧阳慕容', '孙小梅', '周德海', '吴秀珍']

const haves: HavesLine[] = Array.from({ length: 56 }, (_, n) => {
  if (n % 7 === 6) return { street: road(n), head: null, ticks: null, reached: null, on: null, checker: null }
  const light = n % 3 !== 0
  const ticks = { sign: true, system: true, team: n % 5 !== 0, light, ledger: n === 4 ? null : true }
  const reached = light && ticks.team ? (ticks.ledger === null ? null : true) : false
  return { street: road(n), head: people[n % 7]!, ticks, reached, on: '2026-11-20', checker: '周敏、李强' }
})

const goods = {
  year: 2026,
  streets: Array.from({ length: 24 }, (_, n) => ({
    street: road(n),
    scores: n === 5 ? null : { security: 95 - n, sanitation: 90, business: 88, committee: n === 7 ? null : 92 },
    total: n === 5 || n === 7 ? null : 365 - n,
    before: n % 4 === 0 ? null : 350 + n,
    assessor: n === 5 ? null : '周敏、李强',
    note: n === 3 ? '年中新装警灯两盏，旧标牌已更换。' : null,
  })),
}

const flags = {
  street: '永兴路',
  month: '2026-11',
  shops: 58,
  checked: 45,
  passed: Array.from({ length: 39 }, (_, n) => ({
    name: n === 7 ? '和平区永兴路南段福满园手工水饺暨东北家常菜馆' : `福满园饺子馆${n + 1}`,
    place: `${2 * n + 1}号`,
  })),
}

const body: CommitteeFacts = {
  committee: {
    ...initialValues(committee),
    name: '永兴路街店自治管理委员会',
    kind: 'street',
    termFrom: '2026-01-01',
    termUntil: '2028-12-31',
  },
  members: people.map((name, n) => ({
    name,
    post: ['主任', '副主任', '治安委员', '环境卫生委员', '委员', '委员', '委员'][n]!,
    duty:
      n === 6
        ? null
        : ['全面工作', '经营秩序、纠纷调处', '治安巡防、夜间值守', '门前三包督促', '消防互查', '宣传服务'][n]!,
    shop: n % 2 === 0 ? `福满园饺子馆${n + 1}` : '',
  })),
}

const held: ElectionFacts = {
  election: {
    ...initialValues(election),
    name: '永兴路街店自治管理委员会换届选举',
    noticeOn: '2026-11-02',
    on: '2026-11-18',
    place: '和平社区二楼会议室',
    seats: 3,
    ballotsOut: 137,
    ballotsBack: 137,
    ballotsValid: 135,
    note: '一、每张选票最多选 3 名，多选的无效。\n二、因故不能到会的，可以书面委托他人投票。',
  },
  committee: '永兴路街店自治管理委员会',
  roll: { electors: 155, attended: 137 },
  candidates: people.slice(0, 5).map((name, n) => ({
    election: '',
    name,
    post: n === 0 ? '主任' : '委员',
    unit: `永兴路${n + 1}号`,
    votes: [120, 96, 101, 40, 38][n]!,
    elected: n < 3,
    place: n + 1,
  })),
}
const bare: ElectionFacts = {
  election: { ...initialValues(election), name: '居民代表推选' },
  committee: '',
  roll: { electors: 0, attended: 0 },
  candidates: [],
}

let rendered: Record<string, Rendered>
beforeAll(async () => {
  rendered = render({
    'five-haves': await fiveHavesForm.build([haves], letterhead),
    'five-goods': await fiveGoodsForm.build([goods], letterhead),
    'red-flags': await redFlagForm.build([flags], letterhead),
    'red-flags-none': await redFlagForm.build([{ ...flags, passed: [] }], letterhead),
    'committee-notice': await committeeNotice.build([body], letterhead),
    'post-plates': await postPlates.build([body], letterhead),
    'post-plates-long': await postPlates.build(
      [{ ...body, members: body.members.slice(0, 2).map((m) => ({ ...m, duty: '门前三包督促、'.repeat(28) })) }],
      letterhead,
    ),
    'election-notice': await electionNotice.build([held], letterhead),
    'election-notice-bare': await electionNotice.build([bare], letterhead),
    'notices-short': await committeeNotice.build(
      [{ ...body, members: body.members.map((m) => ({ ...m, shop: '' })) }],
      letterhead,
    ),
    'result-short': await electionResult.build(
      [{ ...held, candidates: held.candidates.map((c) => ({ ...c, post: null, votes: null, elected: false })) }],
      letterhead,
    ),
    'election-result': await electionResult.build([held], letterhead),
    'election-result-bare': await electionResult.build([bare], letterhead),
  })
})

/** Words that stand beyond the edge that a printer can reach. */
const cut = ({ pages }: Rendered): string[] =>
  pages.flatMap((page) =>
    page.words
      .filter((w) => w.left < 14 || w.right > page.width - 14 || w.bottom > page.height - 14)
      .map((w) => w.text),
  )

describe('every paper of self-governance', () => {
  it('prints nothing beyond its edges', () => {
    for (const [name, paper] of Object.entries(rendered)) expect([name, cut(paper)]).toEqual([name, []])
  })
  it('repeats the heading of a table that goes on', () => {
    for (const page of rendered['five-haves']!.pages) expect(page.words.some((w) => w.text.includes('标牌'))).toBe(true)
  })
})

describe('五有自查表', () => {
  it('tells reached streets as a pair, and what is missing in words', () => {
    const { text, pages } = rendered['five-haves']!
    const reached = haves.filter((h) => h.reached).length
    expect(text).toContain(`达标${reached}/56条（${Math.round((100 * reached) / 56)}%）`)
    expect(text).toContain('缺巡逻队伍、警灯')
    expect(pages[0]!.width).toBeGreaterThan(pages[0]!.height)
  })
})

describe('五好评比表', () => {
  it('has four columns, says why, and leaves unknown totals blank', () => {
    const { text } = rendered['five-goods']!
    expect(text).toContain('2026年度平安街店五好评比表')
    expect(text).toContain('“人口计生”不列入评比')
    expect(text).toContain('四项评全22/24条路段')
  })
})

describe('红旗榜', () => {
  it('says of how many, on one page, with every shop', () => {
    const { text, pages } = rendered['red-flags']!
    expect(pages).toHaveLength(1)
    expect(text).toContain('营业商户58家，本月检查门前三包45家，历次检查均合格39/45家（87%），另有13家本月未检查')
    for (const { name } of flags.passed) expect(text).toContain(name)
    expect(rendered['red-flags-none']!.text).toContain('本月没有历次检查均合格的商户')
  })
})

describe('管委会公示 and 岗位牌', () => {
  it('shows members, posts, duties and the term, and no phone', () => {
    const { text, pages } = rendered['committee-notice']!
    expect(pages).toHaveLength(1)
    for (const m of body.members) expect(text).toContain(m.name)
    expect(text).toContain('任期自2026年1月1日至2028年12月31日')
    expect(text).toContain('7.设施维护')
  })
  it('makes a plate for each, two a sheet', () => {
    expect(rendered['post-plates-long']!.pages).toHaveLength(1)
    const { pages, text } = rendered['post-plates']!
    expect(pages).toHaveLength(4)
    for (const m of body.members) expect(times(text, m.name)).toBe(1)
    expect(pages[0]!.width).toBeGreaterThan(pages[0]!.height)
  })
})

describe('选举公告 and 选举结果公告', () => {
  it('fit a page or two, and keep room for what is not known', () => {
    expect(rendered['election-notice']!.text).toContain('四、选民人数：155人')
    expect(rendered['election-notice']!.text).toContain('六、选举办法与说明')
    expect(rendered['election-notice-bare']!.pages).toHaveLength(1)
    expect(rendered['election-notice-bare']!.text).not.toContain('候选人')
  })
  it('leave out a column that nobody has a value in, but none that is filled by hand', () => {
    expect(rendered['committee-notice']!.text).toContain('所在商户')
    expect(rendered['notices-short']!.text).not.toContain('所在商户')
    expect(rendered['election-result']!.text).toContain('竞选职务')
    expect(rendered['result-short']!.text).not.toContain('竞选职务')
    expect(rendered['result-short']!.text).toContain('得票')
  })
  it('tell turnout, ballots and seats with what they are of', () => {
    const { text, pages } = rendered['election-result']!
    expect(pages).toHaveLength(1)
    expect(text).toContain('应到155人，实到137人，到会率88%')
    expect(text).toContain('收回137张，其中有效票135张、无效票2张')
    expect(text).toContain('应选3名，当选3名')
    expect(text.indexOf('赵桂兰')).toBeLessThan(text.indexOf('李建国'))
    expect(rendered['election-result-bare']!.text).not.toContain('到会率')
  })
})
