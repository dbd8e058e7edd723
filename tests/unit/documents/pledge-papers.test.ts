import { expect, test } from 'vitest'
import { pledgeTextSamples } from '../../../main/office/defaults/pledge-texts'
import { isHeading, paragraphsOf, termText } from '../../../main/office/documents/pledges/pledge-facts'
import { pledgeForms } from '../../../main/office/documents/pledges/pledge-form'
import { initialValues } from '../../../records/kit/register'
import { marksIn, pledgeMarks, pledgeText } from '../../../records/signing/pledge-text'
import { shop } from '../../../records/shops/shop'
import { madeUpProfile } from '../../fixtures/made-up-office'

const letterhead = { office: madeUpProfile, day: '2026-11-22' }
const text = {
  ...initialValues(pledgeText),
  kind: 'fire',
  version: '2026年版',
  months: 12,
  body: '一、范围\n{店招名称}，{地址}。',
}
const facts = { text, titles: {}, shop: { ...initialValues(shop), name: '老张面馆' } }
const fire = pledgeForms.get('fire')!
const warn = (body: string) => pledgeText.warn!({ ...text, body })

test.each([
  [12, '一年'],
  [24, '两年'],
  [36, '三年'],
  [180, '15年'],
  [6, '六个月'],
  [2, '两个月'],
  [18, '18个月'],
  [null, '长期'],
])('%s months are %s', (months, says) => {
  expect(termText(months)).toBe(says)
})

test('a mark is filled in, left blank where nothing is known, and left alone where it is none', () => {
  expect(paragraphsOf('{甲}、{乙}、{丙}\n\n  {甲}  ', { 甲: '一', 乙: '' })).toEqual(['一、＿＿＿＿＿＿、{丙}', '一'])
})

test('a heading is a short line with a number and no stop', () => {
  expect(isHeading('一、责任范围')).toBe(true)
  expect(isHeading('十二、份数')).toBe(true)
  expect(isHeading('一、本责任书一式两份。')).toBe(false)
  expect(isHeading('（一）包卫生。')).toBe(false)
})

test('a template of the office gets the marks that the help page lists, blank where nothing is known', () => {
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- this `fill` is the form's, not an array's
  const filled = fire.fill(facts, letterhead)
  expect(Object.keys(filled).toSorted((a, b) => a.localeCompare(b))).toEqual(
    [...Object.keys(fire.marks), ...Object.keys(fire.lists!)].toSorted((a, b) => a.localeCompare(b)),
  )
  expect(filled).toMatchObject({
    店招名称: '老张面馆',
    地址: '',
    责任期限: '一年',
    正文: [{ 段落: '一、范围' }, { 段落: '老张面馆，＿＿＿＿＿＿。' }],
  })
})

test('our samples use marks that there are, and a mark that is none is asked about', () => {
  for (const { body } of pledgeTextSamples.records as readonly { body: string }[])
    for (const mark of marksIn(body)) expect(pledgeMarks).toContain(mark)
  expect(warn('{店名}的责任')).toEqual({ body: '没有「{店名}」这个标记，会照原样印出，请核对（可先保存）' })
  expect(warn('{店招名称}的责任')).toEqual({})
})

test('a batch tells how far it is, and stops when it is cancelled', async () => {
  const all = Array.from({ length: 50 }, () => facts)
  const told: number[] = []
  const control = new AbortController()
  const job = { signal: control.signal, progress: (_: string, done: number) => void told.push(done) }
  await fire.build(all, letterhead, job)
  expect(told).toEqual([20, 40, 50])
  const stopping = { signal: control.signal, progress: () => control.abort() }
  await expect(fire.build(all, letterhead, stopping)).rejects.toThrow('已停止打印《消防安全责任书》，没有生成文件。')
})
