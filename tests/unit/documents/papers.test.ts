import { expect, it } from 'vitest'
import { fileName } from '../../../main/office/documents/kit/file-name'
import { Papers } from '../../../main/office/papers'

const facts = { name: '店档.docx', kind: 'docx', landscape: false, blanks: [] } as const
const bytes = new Uint8Array([1, 2, 3])

it('holds a paper until it is dropped', () => {
  const papers = new Papers()
  const paper = papers.put({ ...facts, blanks: ['地址'] }, bytes)
  expect(paper).toMatchObject({ name: '店档.docx', size: 3, blanks: ['地址'] })
  expect(papers.take(paper.id).bytes).toBe(bytes)
  papers.drop(paper.id)
  expect(() => papers.take(paper.id)).toThrow('这份文书已经收起，请重新生成。')
})

it('lets the oldest of more than twenty go, and all when it is cleared', () => {
  const papers = new Papers()
  const held = Array.from({ length: 21 }, () => papers.put({ ...facts, blanks: [] }, bytes))
  expect(() => papers.take(held[0]!.id)).toThrow('已经收起')
  expect(papers.take(held[1]!.id).bytes).toBe(bytes)
  papers.clear()
  expect(() => papers.take(held[20]!.id)).toThrow('已经收起')
})

it('names files as Windows allows', () => {
  expect(fileName('店档', '老王/小李:"修鞋"<1>|?*')).toBe('店档_老王小李修鞋1.docx')
  expect(fileName('店档', '长'.repeat(200))).toHaveLength(85)
})
