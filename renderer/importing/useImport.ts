import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Output } from '../../bridge/calls'
import type { ImportCheck, ImportSheet } from '../../bridge/import-shapes'
import type { LastAct } from '../../bridge/record-shapes'
import type { RegisterId } from '../../records/registers'
import { useNotices } from '../app/notices'
import { call, cancel, SaidError } from '../bridge/call'
import { sentenceOf } from '../app/sentences'
import { words } from '../messages'

const largest = 64 * 1024 * 1024

/** How far a table is on its way in. */
export type Stage =
  | { at: 'file' }
  | { at: 'columns'; sheet: ImportSheet; targets: (string | null)[] }
  | { at: 'check'; sheet: ImportSheet; targets: (string | null)[]; check: ImportCheck; number: number }
  | { at: 'done'; check: ImportCheck; act: LastAct }

export interface Work {
  ticket: string
  what: string
}

async function dryRun(id: string, sheet: ImportSheet, targets: (string | null)[], ticket: string): Promise<Stage> {
  const check = await call('import.check', { id, targets }, { ticket })
  return { at: 'check', sheet, targets, check, number: Date.now() }
}

/** One import from file to act: what stands on the screen, what is under way, and the steps. */
export function useImport(register: RegisterId) {
  const [id, setId] = useState<string | null>(null)
  const [stage, setStage] = useState<Stage>({ at: 'file' })
  const [work, setWork] = useState<Work | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const router = useRouter()
  const { say } = useNotices()

  // The office lets go of the table when the page is left, not when the screen is locked over it.
  useEffect(() => {
    if (id === null) return
    return router.subscribe('onBeforeNavigate', ({ pathChanged }) => {
      if (pathChanged) void call('import.close', { id }).catch(() => undefined)
    })
  }, [router, id])

  /** Runs one step under a ticket; what goes wrong is said in place and the stage stays as it was. */
  async function step(what: string, act: (ticket: string) => Promise<void>): Promise<void> {
    const ticket = crypto.randomUUID()
    setWork({ ticket, what })
    setFault(null)
    try {
      await act(ticket)
    } catch (error) {
      if (!(error instanceof SaidError)) console.error(error)
      const cancelled = error instanceof SaidError && error.code === 'cancelled'
      setFault(cancelled ? words.importing.cancelled : sentenceOf(error))
    } finally {
      setWork(null)
    }
  }

  const toColumns = (sheet: ImportSheet): void =>
    setStage({ at: 'columns', sheet, targets: sheet.columns.map((c) => c.target) })

  function open(file: File): void {
    if (file.size > largest) return setFault(words.importing.tooBig)
    void step(words.importing.reading, async (ticket) => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const opened: Output<'import.open'> = await call('import.open', { register, name: file.name, bytes }, { ticket })
      if (id !== null) await call('import.close', { id })
      setId(opened.id)
      toColumns(opened)
    })
  }

  function choose(sheet: string, headingRow?: number): void {
    if (id === null) return
    void step(words.importing.reading, async (ticket) => {
      toColumns(await call('import.choose', { id, sheet, ...(headingRow && { headingRow }) }, { ticket }))
    })
  }

  function check(): void {
    if (id === null || stage.at !== 'columns') return
    const { sheet, targets } = stage
    void step(words.importing.checking, async (ticket) => {
      setStage(await dryRun(id, sheet, targets, ticket))
    })
  }

  function run(): void {
    if (id === null || stage.at !== 'check') return
    const { check: found, sheet, targets } = stage
    void step(words.importing.running, async (ticket) => {
      try {
        const act = await call('import.run', { id }, { ticket })
        setStage({ at: 'done', check: found, act })
        // Also for who has gone to another page in the meantime.
        say(words.importing.written(act.sentence))
      } catch (error) {
        // Somebody has changed records since the dry run: the screen shows what is true now beside the sentence.
        if (error instanceof SaidError && error.code === 'stale') setStage(await dryRun(id, sheet, targets, ticket))
        throw error
      }
    })
  }

  return {
    id,
    stage,
    work,
    fault,
    open,
    choose,
    check,
    run,
    stop: () => work && cancel(work.ticket),
    /** Takes a column for something; what was taken for it before is imported no more. */
    setTarget: (column: number, target: string | null): void => {
      if (stage.at !== 'columns') return
      const targets = stage.targets.map((t, n) => (n === column ? target : t === target ? null : t))
      setStage({ ...stage, targets })
    },
    backToColumns: (): void => {
      if (stage.at === 'check') setStage({ at: 'columns', sheet: stage.sheet, targets: stage.targets })
    },
    startOver: (): void => {
      setFault(null)
      setStage({ at: 'file' })
    },
  }
}

export type Import = ReturnType<typeof useImport>
