import type { FileChild } from 'docx'
import { hazard } from '../../../../records/checks/hazard'
import { show } from '../../../../records/kit/kinds'
import { officeName } from '../../../../records/office'
import { recheck } from '../../../../records/checks/recheck'
import type { Form } from '../kit/form'
import { dated, title } from '../kit/headings'
import type { Letterhead } from '../kit/letterhead'
import { printCopies } from '../print-copies'
import type { PrintedForm } from '../printed-form'
import { addressOf, dayText, hazardFilling, hazardMarks, unitOf, type HazardFacts } from './hazard-facts'
import { documentNumber, enclosure, letterSheet, paragraph, toWhom } from './letter'

const form: Form = { id: 'hazardReport', title: '关于报告安全隐患的函', version: 2 }

/** 上报函: what was found, what was asked for and what became of it, to the authority that can order (安全生产法 第七十五条). */
export const hazardReport: PrintedForm<HazardFacts> = {
  form,
  landscape: false,
  marks: {
    ...hazardMarks,
    标题: '文书标题',
    上报文号: '上报文号，机关代字手填',
    上报单位: '上报单位',
    经过: '告知和复查的经过，一段话',
    上报日期: '上报日期',
  },
  fill: filling,
  build: (all, letterhead, job) =>
    printCopies(all, (facts) => page(facts, letterhead), { form, letterhead, sheet: letterSheet, job }),
}

function filling(facts: HazardFacts, letterhead: Letterhead) {
  const { hazard: h } = facts
  return {
    ...hazardFilling(facts, letterhead),
    标题: form.title,
    上报文号: h.reportNumber ?? '',
    上报单位: h.reportedTo ?? '',
    经过: course(facts),
    上报日期: dayText(h.reportedOn),
  }
}

function page(facts: HazardFacts, letterhead: Letterhead): FileChild[] {
  const { hazard: h } = facts
  const { office } = letterhead
  const told = h.number !== null
  return [
    documentNumber(`${shortName}${h.reportNumber ?? '〔　　　〕　　号'}`),
    title(form.title),
    toWhom(h.reportedTo ?? '　'.repeat(10)),
    paragraph(found(facts)),
    ...(told ? [paragraph(course(facts))] : []),
    paragraph(
      `${told ? '该隐患至今没有消除。' : ''}${basis[office.kind]}现向你单位报告，请依法处理，并将处理情况告知我单位。`,
      { keepNext: true },
    ),
    ...(told ? [enclosure(`${facts.wording.title}（${h.number}）`)] : []),
    ...dated(officeName(office), h.reportedOn ?? letterhead.day),
    paragraph(`（联系人：${'　'.repeat(5)}联系电话：${office.phone || '　'.repeat(8)}）`),
  ]
}

/** A community is bound to report what it finds; a subdistrict writes as one office to another. */
const basis = { community: '依照《中华人民共和国安全生产法》第七十五条的规定，', subdistrict: '' }

/** The short name of the issuer before 〔年〕: only the office knows its own. */
const shortName = '　'.repeat(3)

/** A sentence of the record without the full stop that it may end with. */
const sentence = (text: string): string => text.trim().replace(/[。；;，,\s]+$/u, '')

function found(facts: HazardFacts): string {
  const { hazard: h } = facts
  const spot = [addressOf(facts), unitOf(facts)].filter(Boolean).join('')
  const where = spot && h.place ? `${spot}（${h.place}）` : spot || (h.place ?? '')
  const kind = show(hazard.fields.kind, h.kind)
  return `${dayText(h.foundOn)}，我单位检查发现${where}存在${kind && kind !== '其他' ? `${kind}方面的` : ''}安全隐患：${sentence(h.what)}。`
}

/** What has been done about it so far, in the order of the days. */
function course({ hazard: h, rechecks, wording }: HazardFacts): string {
  const told = h.number
    ? `${h.toldOn ? dayText(h.toldOn) : ''}我单位发出《${wording.title}》（${h.number}）${h.demand ? `，要求${sentence(h.demand)}` : ''}${h.deadline ? `，期限至${dayText(h.deadline)}` : ''}。`
    : ''
  const looked = rechecks.map((r) => {
    const said = r.opinion ? `，${sentence(r.opinion)}` : ''
    return `${dayText(r.on)}复查，${show(recheck.fields.result, r.result)}${said}。`
  })
  return [told, ...looked].join('')
}
