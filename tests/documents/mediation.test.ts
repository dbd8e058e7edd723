import { beforeAll, describe, expect, it } from 'vitest'
import { forms } from '../../main/office/documents/forms'
import { landscape, portrait } from '../../main/office/documents/kit/paper'
import { caseRegister } from '../../main/office/documents/mediation/case-register'
import { caucusPaper } from '../../main/office/documents/mediation/caucus-paper'
import { buildDossier } from '../../main/office/documents/mediation/dossier'
import { placedPapers } from '../../main/office/documents/mediation/dossier-papers'
import { dossierForms } from '../../records/mediation/dossier'
import type { CaseFile } from '../../records/mediation/case-file'
import { disputeFacts } from '../fixtures/made-up-dispute-facts'
import { madeUpDispute } from '../fixtures/made-up-dispute'
import { about, bareCase, failedCase, growingCase, longCase, refusedCase, unitCase } from './dispute-samples'
import { factsOf } from './form-facts'
import { render, type Rendered } from './render'
import { letterhead } from './sample'
import { all, part } from './word-parts'

/** Cases whose whole dossiers are laid out. */
const cases: Readonly<Record<string, CaseFile>> = {
  usual: madeUpDispute(),
  unit: unitCase(),
  failed: failedCase(),
  refused: refusedCase(),
  bare: bareCase(),
  long: longCase(),
  growing: growingCase(),
}
const files: Record<string, Uint8Array> = {}
let rendered: Record<string, Rendered>

const own = [...dossierForms, 'caucusPaper', 'caseRegister']
const formNamed = (id: string) => forms.find(({ form }) => form.id === id)!

beforeAll(async () => {
  for (const [name, file] of Object.entries(cases))
    files[`dossier-${name}`] = await buildDossier(about(file), letterhead)
  for (const id of own) {
    const { empty, usual } = factsOf(id)
    files[`mediation-${id}`] = await formNamed(id).build([usual], letterhead)
    files[`mediation-${id}-blank`] = await formNamed(id).build([empty], letterhead)
  }
  const { overlong } = factsOf('caseRegister')
  files['mediation-caseRegister-long'] = await caseRegister.build([overlong as never], letterhead)
  files['mediation-caucusPaper-long'] = await caucusPaper.build([factsOf('caucusPaper').overlong as never], letterhead)
  rendered = render(files)
})

const squeezed = (text: string): string => text.replace(/\s+/g, '')
const wordsOf = (name: string) => rendered[name]!.pages.flatMap((page) => page.words.map((w) => w.text))
const points = (twips: number) => twips / 20

/** The number at the foot of each page, null where there is none. */
const feetOf = ({ pages }: Rendered): (number | null)[] =>
  pages.map(({ words, height }) => {
    const foot = squeezed(words.flatMap((w) => (w.bottom > height - 45 ? [w.text] : [])).join(''))
    return foot === '' ? null : Number(/^—(\d+)—$/.exec(foot)?.[1])
  })

/** What stands at the top of each page, large enough for a title. */
const titlesOf = ({ pages }: Rendered): string[] =>
  pages.map(({ words }) =>
    words
      .filter((w) => w.top < 100 && w.bottom - w.top > 20)
      .map((w) => w.text)
      .join(''),
  )

describe('a dossier', () => {
  it.each(Object.keys(cases))('of the %s case has in its table the pages that LibreOffice lays out', (name) => {
    const laidOut = rendered[`dossier-${name}`]!
    const placed = placedPapers(about(cases[name]!), letterhead)
    const feet = feetOf(laidOut)
    const titles = titlesOf(laidOut)
    // The back cover, the last, has no title.
    const firsts = titles.flatMap((title, n) => (title !== '' && feet[n] !== null ? [feet[n]!] : []))
    expect(firsts).toEqual(placed.slice(0, -1).map(({ page }) => page))
    expect(placed.at(-1)!.page).toBe(feet.at(-1))
  })

  it('carries the counted pages in its fields until they are filled anew', () => {
    for (const [name, file] of Object.entries(cases)) {
      const xml = part(files[`dossier-${name}`]!, 'word/document.xml')
      const placed = placedPapers(about(file), letterhead)
      const kept =
        /PAGEREF paper(\d+) \\h <\/w:instrText>.*?<w:fldChar w:fldCharType="separate"\/>.*?<w:t[^>]*>(\d+)<\/w:t>/gs
      const fields = Array.from(xml.matchAll(kept), (m) => [Number(m[1]), Number(m[2])])
      expect([name, fields]).toEqual([name, placed.map(({ page }, n) => [n + 1, page])])
      expect(all(xml, /<w:fldChar w:fldCharType="begin" w:dirty="true"\/>/g)).toHaveLength(placed.length)
    }
  })

  it('numbers its pages through from behind the table, and neither the cover nor the table', () => {
    for (const name of Object.keys(cases)) {
      const feet = feetOf(rendered[`dossier-${name}`]!)
      const before = feet.findIndex((foot) => foot !== null)
      expect(before).toBeGreaterThanOrEqual(2)
      expect([name, feet.slice(before)]).toEqual([name, feet.slice(before).map((_, n) => n + 1)])
    }
  })

  it('carries what the case says, in the fixed words of each form', () => {
    const { text } = rendered['dossier-usual']!
    const { agreement, opened, followUp, sessions } = disputeFacts
    const fixed = [
      '人民调解委员会已将申请人民调解的相关规定告知我，现自愿申请人民调解委员会进行调解。',
      '人民调解委员会已将人民调解的相关规定告知各方当事人',
      '经调解，自愿达成如下协议：',
      '本协议一式3份，当事人、人民调解委员会各持一份。',
      '不收取任何费用',
      '自调解协议生效之日起三十日内共同向人民法院申请司法确认',
      '此致清河区人民法院',
    ]
    const said = sessions.flatMap(({ lines }) => lines.map(([, , words]) => words))
    const known = [opened.what, agreement.facts, agreement.duty, followUp.situation, ...agreement.terms.split('\n')]
    for (const words of [...fixed, ...known, ...said]) expect(text).toContain(squeezed(words))
  })

  it('shows twenty parties and three hundred lines whole', () => {
    const { text } = rendered['dossier-long']!
    for (const { name } of cases['long']!.parties) expect(text).toContain(name)
    const session = cases['long']!.sessions.find(({ lines }) => lines.length === 300)!
    const found = text.match(/(?:问（周敏）|答（王秀英）)：/g) ?? []
    expect(found.length).toBeGreaterThanOrEqual(session.lines.length)
  })

  it('of a case without an agreement tells the ways that remain', () => {
    const { text } = rendered['dossier-failed']!
    for (const says of ['终止调解告知书', '第二十六条', '向仲裁机构申请仲裁', '向人民法院提起诉讼'])
      expect(text).toContain(says)
    expect(text).not.toContain('人民调解协议书（')
  })

  it('of a case with a unit names who stands for it', () => {
    const { text } = rendered['dossier-unit']!
    for (const says of ['法定代表人或负责人', '单位的营业执照或者登记证书']) expect(text).toContain(says)
  })

  it('of a case that was handed over says by whom, and ticks neither 依申请 nor 主动调解', () => {
    const { text } = rendered['dossier-unit']!
    for (const says of ['□①当事人申请', '□②人民调解委员会主动调解', '公安机关移送，南环派出所'])
      expect(text).toContain(says)
    expect(text).not.toMatch(/■[①②]?(?:依当事人申请|当事人申请|人民调解委员会主动调解)/)
  })
})

describe('every form', () => {
  it('is one page where nothing is known, but for those that are written at length', () => {
    const long = ['agreementPaper', 'sessionPaper']
    for (const id of own)
      expect([id, rendered[`mediation-${id}-blank`]!.pages.length]).toEqual([id, long.includes(id) ? 2 : 1])
  })

  it('prints nothing in the margins', () => {
    for (const [name, { pages }] of Object.entries(rendered)) {
      const { left, right } = (name.includes('caseRegister') ? landscape : portrait).page.margin
      const outside = pages.flatMap((page) =>
        page.words.filter((w) => {
          // A stop that ends a full line hangs over the edge, as Chinese text is set.
          const hang = /[，。、；：）]$/.test(w.text) ? w.bottom - w.top : 0
          // LibreOffice parts 1.5 behind its point, which then hangs as a full stop does.
          const point = w.text.endsWith('.') ? 4 : 0
          return w.left < points(left) - 0.5 || w.right > page.width - points(right) + 0.5 + hang + point
        }),
      )
      expect([name, outside.map((w) => w.text)]).toEqual([name, []])
    }
  })

  it('breaks no label within a word, and keeps dates and places to sign on one line', () => {
    expect(wordsOf('mediation-agreementPaper')).toEqual(
      expect.arrayContaining(['职业或职务', '联系方式', '单位或住址']),
    )
    expect(wordsOf('mediation-agreementPaper')).toContain('当事人（签名盖章或按指印）：')
    expect(wordsOf('mediation-oralAgreement')).toEqual(expect.arrayContaining(['履行方式、', '和争议事项']))
    for (const day of ['2026-09-29', '2026-10-31']) expect(wordsOf('mediation-performanceList')).toContain(day)
    for (const heading of ['原件或复印件', '实际履行日期', '督促情况'])
      expect(wordsOf('mediation-performanceList')).toContain(heading)
    expect(wordsOf('mediation-caseRegister')).toEqual(
      expect.arrayContaining(['2026-09-10', '2026-11-06', '199****0111', '邻里纠纷', '调解成功', '书面协议']),
    )
  })

  it('takes Chinese from a Chinese typeface in every run', () => {
    for (const [name, bytes] of Object.entries(files)) {
      const runs = all(part(bytes, 'word/document.xml'), /<w:r>.*?<\/w:r>/gs).filter((run) => /<w:t[ >]/.test(run))
      expect([name, runs.filter((run) => !run.includes('w:eastAsia='))]).toEqual([name, []])
    }
  })
})
