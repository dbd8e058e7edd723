import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { saidSentences } from './said-sentences'

const root = join(import.meta.dirname, '../..')
const sources = globSync('{records,bridge,db,main,renderer}/**/*.{ts,tsx}', { cwd: root })
const sentences = sources.flatMap((path) =>
  saidSentences(path, readFileSync(join(root, path), 'utf8')).map(({ text }) => ({ path, text })),
)

it('every sentence that says what went wrong ends with a full stop', () => {
  expect(sentences.length).toBeGreaterThan(90)
  expect(sentences.filter(({ text }) => !text.endsWith('。'))).toEqual([])
})
