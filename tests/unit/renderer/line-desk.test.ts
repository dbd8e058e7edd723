import { describe, expect, it } from 'vitest'
import { LineDesk, type DeskFile, type DeskState, type SpokenLine } from '../../../renderer/mediation/session/line-desk'
import { noted, turnAfter, turnsOf, type Turn } from '../../../renderer/mediation/session/turns'

const mediator: Turn = { kind: 'ask', speaker: '调解员' }
const chen: Turn = { kind: 'answer', speaker: '陈建国' }
const heard = {
  kind: 'session',
  asked: null,
  parties: [
    { name: '王秀英', agent: null },
    { name: '陈建国', agent: '陈小明' },
  ],
  participants: ['周大海', '王秀英'],
}

describe('whose turn it is', () => {
  const turns = turnsOf(heard)

  it('goes from who asks to who is heard, each once', () => {
    expect(turns.map((t) => t.speaker)).toEqual(['调解员', '王秀英', '陈建国', '陈小明', '周大海'])
    expect(turnsOf({ ...heard, kind: 'inquiry', asked: '李四、赵五' }).map((t) => t.speaker)).toEqual([
      '调查人',
      '李四',
      '赵五',
      '王秀英',
      '陈建国',
      '陈小明',
      '周大海',
    ])
  })

  it('comes back to who answered last after a question, and to the question after an answer', () => {
    expect(turnAfter(mediator, turns, '陈建国')).toEqual(chen)
    expect(turnAfter(mediator, turns, null).speaker).toBe('王秀英')
    expect(turnAfter(mediator, turns, '走了的人').speaker).toBe('王秀英')
    expect(turnAfter(chen, turns, '陈建国')).toEqual(mediator)
    expect(turnAfter(noted, turns, '陈建国')).toEqual(mediator)
    expect(turnAfter(mediator, turns.slice(0, 1), null)).toEqual(mediator)
  })
})

/** A file in memory: its lines, and its draft as the office keeps it. */
function memory() {
  const lines: SpokenLine[] = []
  const file = {
    lines,
    draft: null as DeskState | null,
    isLocked: false,
    failures: 0,
    write: async (line: SpokenLine) => {
      await Promise.resolve()
      if (file.isLocked) throw new Error('locked')
      lines.push(line)
      file.draft = null
    },
    keep: async (state: DeskState | null) => {
      await Promise.resolve()
      if (file.isLocked) throw new Error('locked')
      file.draft = state
    },
    fail: () => {
      file.failures += 1
    },
  } satisfies DeskFile & Record<string, unknown>
  return file
}

describe('the desk', () => {
  it('writes lines down in the order of being said, and keeps what is being typed', async () => {
    const file = memory()
    const desk = new LineDesk(file, mediator, null)
    desk.type('上次说的排烟管，这几天看过没有？')
    desk.end(chen)
    desk.type('看过了')
    desk.end(mediator)
    desk.type('费用怎')
    await desk.write()
    await desk.keep()
    expect(file.lines.map((l) => [l.kind, l.speaker, l.text])).toEqual([
      ['ask', '调解员', '上次说的排烟管，这几天看过没有？'],
      ['answer', '陈建国', '看过了'],
    ])
    expect(file.draft).toMatchObject({ text: '费用怎', turn: mediator, waiting: [] })
  })

  it('holds what the file does not take, in order, and writes it when it can', async () => {
    const file = memory()
    const desk = new LineDesk(file, mediator, null)
    file.isLocked = true
    desk.type('一')
    desk.end(chen)
    desk.type('二')
    desk.end(mediator)
    desk.type('三')
    await desk.write()
    expect(desk.state()).toMatchObject({ text: '三', isStuck: true })
    expect(desk.state().waiting.map((l) => l.text)).toEqual(['一', '二'])
    file.isLocked = false
    await desk.write()
    await desk.keep()
    expect(file.lines.map((l) => l.text)).toEqual(['一', '二'])
    expect(file.draft).toMatchObject({ text: '三', waiting: [] })
    expect(desk.state().isStuck).toBe(false)
  })

  it('begins with what last time left, the moment of its first letter included', async () => {
    const file = memory()
    const waiting = [{ ...mediator, at: '2026-11-22T06:36:00.000Z', text: '看过没有？' }]
    const desk = new LineDesk(file, mediator, { turn: chen, text: '看过', begun: '2026-11-22T06:37:00.000Z', waiting })
    expect(desk.state().isStuck).toBe(true)
    desk.type('看过了')
    desk.end(mediator)
    await desk.write()
    await desk.keep()
    expect(file.lines.map((l) => [l.at.slice(11, 16), l.text])).toEqual([
      ['06:36', '看过没有？'],
      ['06:37', '看过了'],
    ])
    expect(file.draft).toBeNull()
  })

  it('drops the draft of what was taken back, and an empty line is nothing', async () => {
    const file = memory()
    const desk = new LineDesk(file, mediator, null)
    desk.type('打错')
    await desk.keep()
    expect(file.draft).toMatchObject({ text: '打错' })
    desk.type('')
    await desk.keep()
    expect(file.draft).toBeNull()
    desk.type('  ')
    desk.end(chen)
    await desk.write()
    expect(file.lines).toEqual([])
    expect(desk.state().turn).toEqual(chen)
  })
})
