import { beforeAll, describe, expect, it } from 'vitest'
import type { HazardFacts } from '../../main/office/documents/hazards/hazard-facts'
import { letterSheet } from '../../main/office/documents/hazards/letter'
import { hazardNotice } from '../../main/office/documents/hazards/notice'
import { recheckRecord } from '../../main/office/documents/hazards/recheck-record'
import { hazardReport } from '../../main/office/documents/hazards/report-letter'
import { portrait } from '../../main/office/documents/kit/paper'
import { hazard } from '../../records/checks/hazard'
import { hazardWording } from '../../records/checks/hazard-wording'
import { initialValues } from '../../records/kit/register'
import { recheck } from '../../records/checks/recheck'
import { render, type Rendered } from './render'
import { bareShop, fullShop, letterhead, longShop } from './sample'

const community = letterhead.office
const subdistrict = { ...community, kind: 'subdistrict' as const, community: '' }

const gas: HazardFacts = {
  hazard: {
    ...initialValues(hazard),
    place: '后厨',
    what: '燃气软管老化开裂，长度超过两米并穿墙；没有安装可燃气体报警器。',
    kind: 'gas',
    foundOn: '2026-11-02',
    foundBy: '周敏、李强',
    state: 'reported',
    number: '〔2026〕3号',
    toldOn: '2026-11-02',
    demand: '更换不锈钢波纹软管，不得穿墙；安装可燃气体报警器，并与燃气切断阀联动。',
    deadline: '2026-11-09',
    interim: '整改前停用瓶装燃气，关闭角阀',
    reportedOn: '2026-11-12',
    reportedTo: '南环街道办事处',
    reportNumber: '〔2026〕1号',
  },
  shop: {
    ...fullShop().shop,
    name: '福满园饺子馆',
    licensedName: null,
    fireSafetyPerson: null,
    section: null,
    door: null,
    address: '永兴路12号',
  },
  rechecks: [
    {
      ...initialValues(recheck),
      hazard: 'id',
      on: '2026-11-10',
      by: '周敏、李强',
      result: 'partly',
      opinion: '软管已更换，报警器还没有安装。',
      deadline: '2026-11-16',
    },
  ],
  titles: {},
  wording: hazardWording(community, false),
}
const street: HazardFacts = {
  ...gas,
  hazard: { ...initialValues(hazard), what: '路面井盖松动', foundOn: '2026-11-02', section: 'road', state: 'reported' },
  shop: null,
  rechecks: [],
  titles: { road: '永兴路' },
}
const bare: HazardFacts = {
  ...street,
  hazard: { ...street.hazard, section: null, state: 'told' },
  shop: bareShop().shop,
}
const repeated = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length)
const long: HazardFacts = {
  ...gas,
  shop: longShop().shop,
  hazard: {
    ...gas.hazard,
    place: repeated('后厨东墙液化气瓶间至前厅隔断处，', 60),
    what: repeated('电线私拉乱接，没有穿管，插座挂在木架上。', 1000),
    demand: repeated('请电工重新布线，全部穿阻燃管，更换老化插座。', 1000),
    interim: repeated('整改前断开该回路，', 200),
  },
}
let rendered: Record<string, Rendered>

beforeAll(async () => {
  const ordered = { ...letterhead, office: subdistrict }
  const orders = { ...gas, wording: hazardWording(subdistrict, true) }
  rendered = render({
    'hazard-notice': await hazardNotice.build([gas], letterhead),
    'hazard-notice-bare': await hazardNotice.build([bare], letterhead),
    'hazard-notice-long': await hazardNotice.build([long, gas], letterhead),
    'hazard-notice-40': await hazardNotice.build(
      Array.from({ length: 40 }, () => gas),
      letterhead,
    ),
    'hazard-order': await hazardNotice.build([orders], ordered),
    'hazard-recheck': await recheckRecord.build([gas], letterhead),
    'hazard-recheck-long': await recheckRecord.build([long], letterhead),
    'hazard-letter': await hazardReport.build([gas], letterhead),
    'hazard-letter-street': await hazardReport.build([street], letterhead),
  })
})

const squeezed = (text: string): string => text.replace(/\s+/g, '')
const points = (twips: number) => twips / 20

describe('a notice', () => {
  it('is one page for each hazard, known or not', () => {
    for (const name of ['hazard-notice', 'hazard-notice-bare', 'hazard-order'])
      expect([name, rendered[name]!.pages.length]).toEqual([name, 1])
    expect(rendered['hazard-notice-40']!.pages).toHaveLength(40)
  })

  it('counts its own pages, however many are printed at once', () => {
    for (const { words, height } of rendered['hazard-notice-40']!.pages)
      expect(squeezed(words.flatMap((w) => (w.bottom > height - 45 ? [w.text] : [])).join(''))).toBe('—1—')
  })

  it('tells the way to appeal where it orders, and orders nothing where it tells', () => {
    expect(rendered['hazard-order']!.text).toContain('六十日内依法申请行政复议，或者六个月内依法向人民法院提起行政诉讼')
    expect(rendered['hazard-notice']!.text).not.toMatch(/责令|行政复议|处罚/)
  })

  it('carries what the paper must say', () => {
    for (const says of [
      '安全隐患告知（整改提示）书',
      '编号：〔2026〕3号',
      '福满园饺子馆',
      '永兴路12号',
      gas.hazard.what,
      gas.hazard.demand!,
      gas.hazard.interim!,
      '2026年11月9日前',
      '周敏、李强',
      '签收人（签名）',
      '拒签（原因：',
      '复查意见',
      '上报情况',
      '一式两份',
    ])
      expect(rendered['hazard-notice']!.text).toContain(squeezed(says))
  })

  it('of a community neither orders nor punishes; of an authorised subdistrict it orders', () => {
    for (const [name, { text }] of Object.entries(rendered))
      expect([name, /责令|处罚/.test(text)]).toEqual([name, name === 'hazard-order'])
    expect(rendered['hazard-order']!.text).toContain('责令限期整改通知书')
  })

  it('shows long texts whole and begins the next on a page of its own', () => {
    const { text, pages } = rendered['hazard-notice-long']!
    for (const said of [long.hazard.what, long.hazard.demand!, long.hazard.place!, long.hazard.interim!])
      expect(text).toContain(said)
    expect(pages.length).toBeGreaterThan(2)
    expect(
      squeezed(
        pages
          .at(-1)!
          .words.map((w) => w.text)
          .join(''),
      ),
    ).toContain('福满园饺子馆')
  })
})

describe('a recheck record', () => {
  it('is one page and ticks what was found', () => {
    expect(rendered['hazard-recheck']!.pages).toHaveLength(1)
    for (const says of ['□已整改■部分整改□未整改', '2026年11月10日', '2026年11月16日', '软管已更换'])
      expect(rendered['hazard-recheck']!.text).toContain(says)
    expect(rendered['hazard-recheck-long']!.text).toContain(long.hazard.what)
  })
})

describe('a report upward', () => {
  it('is a letter of one page that tells the course and asks to act', () => {
    const { text, pages } = rendered['hazard-letter']!
    expect(pages).toHaveLength(1)
    for (const says of [
      '〔2026〕1号',
      '南环街道办事处：',
      '2026年11月2日我单位发出《安全隐患告知（整改提示）书》（〔2026〕3号）',
      '期限至2026年11月9日',
      '2026年11月10日复查，部分整改，软管已更换',
      '安全生产法》第七十五条',
      '2026年11月12日',
    ])
      expect(text).toContain(says)
    expect(text).not.toContain(gas.shop!.phone)
  })

  it('says only what is known of a hazard that nobody was told of', () => {
    const { text } = rendered['hazard-letter-street']!
    expect(text).toContain('检查发现永兴路存在安全隐患：路面井盖松动。')
    expect(text).not.toContain('附件')
    expect(text).not.toContain('null')
  })
})

it('prints nothing in the side margins', () => {
  for (const [name, { pages }] of Object.entries(rendered)) {
    const { left, right } = (name.startsWith('hazard-letter') ? letterSheet : portrait).page.margin
    const outside = pages.flatMap((page) =>
      page.words.filter((w) => {
        // A comma that ends a full line hangs over the edge, as Chinese text is set.
        const hang = /[，。、；：）》]$/.test(w.text) ? w.bottom - w.top : 0
        return w.left < points(left) - 0.5 || w.right > page.width - points(right) + 0.5 + hang
      }),
    )
    expect([name, outside.map((w) => w.text)]).toEqual([name, []])
  }
})
