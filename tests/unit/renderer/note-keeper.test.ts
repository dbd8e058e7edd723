import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SaidError } from '../../../renderer/bridge/call'
import { keepAfterMs, NoteKeeper, type NoteFile, type TypedNote } from '../../../renderer/mediation/note-keeper'
import type { CaucusNote } from '../../../bridge/calls/mediation'

const typed = (text: string): TypedNote => ({ with: '王秀英', text, released: false })

/** The notes of a case in memory, saved as the office saves them. */
function memory() {
  const notes: CaucusNote[] = []
  const file = {
    notes,
    saves: 0,
    isLocked: false,
    told: [] as string[],
    save: async (before: Pick<CaucusNote, 'id' | 'revision'> | null, set: TypedNote): Promise<CaucusNote> => {
      await Promise.resolve()
      if (file.isLocked) throw new SaidError('locked', '已锁定')
      const now = before && notes.find((n) => n.id === before.id)!
      if (now && now.revision !== before.revision) throw new SaidError('stale', '别人刚改过')
      file.saves += 1
      const id = now?.id ?? `note ${notes.length + 1}`
      const saved = { ...set, id, revision: (now?.revision ?? 0) + 1, at: '', by: null }
      if (now) notes[notes.indexOf(now)] = saved
      else notes.push(saved)
      return saved
    },
    kept: () => void file.told.push('kept'),
    parted: () => void file.told.push('parted'),
    fail: () => void file.told.push('failed'),
  }
  return file satisfies NoteFile
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a caucus note that is being typed', () => {
  it('is saved at most every half minute, and once more when it is left', async () => {
    const file = memory()
    const keeper = new NoteKeeper(file, null)
    for (let n = 1; n <= 20; n++) {
      keeper.type(typed('字'.repeat(n)))
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(file.saves).toBe(0)
    await vi.advanceTimersByTimeAsync(keepAfterMs)
    expect(file.saves).toBe(1)
    keeper.type(typed('字'.repeat(21)))
    expect(await keeper.keep()).toBe(true)
    expect([file.saves, file.notes.map((n) => n.text.length)]).toEqual([2, [21]])
    expect(await keeper.keep()).toBe(true)
    expect(file.saves).toBe(2)
  })

  it('goes on as a note of its own where somebody else has changed it, and both stay', async () => {
    const file = memory()
    const first = await file.save(null, typed('原来的话'))
    const [mine, others] = [new NoteKeeper(file, first), new NoteKeeper(file, first)]
    others.type(typed('别人的话'))
    await others.keep()
    mine.type(typed('我的话'))
    expect(await mine.keep()).toBe(true)
    mine.type(typed('我的话，接着写'))
    expect(await mine.keep()).toBe(true)
    expect(file.notes.map((n) => n.text)).toEqual(['别人的话', '我的话，接着写'])
    expect(file.told).toEqual(['kept', 'parted', 'kept', 'kept'])
  })

  it('is still owed where it could not be saved, with what was typed meanwhile', async () => {
    const file = memory()
    const keeper = new NoteKeeper(file, null)
    file.isLocked = true
    keeper.type(typed('没存上'))
    const failing = keeper.keep()
    keeper.type(typed('没存上，又写了'))
    expect(await failing).toBe(false)
    file.isLocked = false
    expect(await keeper.keep()).toBe(true)
    expect(file.notes.map((n) => n.text)).toEqual(['没存上，又写了'])
    expect(file.told).toEqual(['failed', 'kept'])
  })

  it('is nothing while it has no words', async () => {
    const file = memory()
    const keeper = new NoteKeeper(file, null)
    keeper.type(typed('  '))
    expect(await keeper.keep()).toBe(true)
    expect(file.saves).toBe(0)
  })
})
