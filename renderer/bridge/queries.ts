import { QueryClient, queryOptions } from '@tanstack/react-query'
import { registerOf, type RegisterId } from '../../records/registers'
import { keepAll } from '../app/leaving'
import { words } from '../messages'
import { call, onBridge } from './call'

/** The office is a process on this PC: there is no network to wait for, and asking twice gives the same answer. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: 30_000, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
})

/**
 * Keys of what screens read. Everything that shows records begins with `['records', register]`, so that a 'changed'
 * event finds it; what shows many registers at once (today, search, the last act) begins with `['records', '*']`.
 */
export const keys = {
  office: ['office'] as const,
  atDoor: ['atDoor'] as const,
  savedAt: ['savedAt'] as const,
  people: ['people'] as const,
  backups: ['backups'] as const,
  records: (register: string, ...rest: unknown[]) => ['records', register, ...rest] as const,
  anyRecords: (...rest: unknown[]) => ['records', '*', ...rest] as const,
}

export const officeQuery = queryOptions({
  queryKey: keys.office,
  queryFn: () => call('office.state'),
  staleTime: Infinity,
})

/** What is to be said at the lock: why it is locked, when nobody asked for it. */
export const atDoorQuery = queryOptions({
  queryKey: keys.atDoor,
  queryFn: (): string | null => null,
  staleTime: Infinity,
  gcTime: Infinity,
})

export const todayQuery = queryOptions({
  queryKey: keys.anyRecords('today'),
  queryFn: () => call('today.read'),
})

export const backupsQuery = queryOptions({ queryKey: keys.backups, queryFn: () => call('backup.list') })

/** The moment of the last save. Asked for once; from then on every 'changed' event tells it. */
export const savedAtQuery = queryOptions({
  queryKey: keys.savedAt,
  queryFn: async () => (await queryClient.ensureQueryData(todayQuery)).savedAt,
  staleTime: Infinity,
  gcTime: Infinity,
})

/** The page of a record shows its children: a saved check is read anew with its shop. */
function withParents(changed: readonly string[]): Set<string> {
  const parents = changed.flatMap((id) => {
    const { parent, fields } = registerOf(id as RegisterId)
    return parent === undefined ? [] : String(fields[parent].to)
  })
  return new Set([...changed, ...parents])
}

/** Keeps what is on the screen true to what the far end tells. Called once, at start. */
export function listenToBridge(): void {
  onBridge((event) => {
    switch (event.kind) {
      case 'changed':
        for (const register of [...withParents(event.registers), '*']) {
          void queryClient.invalidateQueries({ queryKey: keys.records(register) })
        }
        if (event.registers.length > 0) queryClient.setQueryData(keys.savedAt, new Date().toISOString())
        void queryClient.invalidateQueries({ queryKey: keys.backups })
        break
      case 'locked':
        void queryClient.invalidateQueries({ queryKey: keys.office })
        break
      case 'restarted':
        queryClient.setQueryData(keys.atDoor, words.unlock.restarted)
        void queryClient.invalidateQueries({ queryKey: keys.office })
        break
      case 'closing':
        // When it cannot be heard the window goes all the same, a moment later.
        void keepAll().then(() => call('window.close').catch(() => undefined))
        break
      case 'progress':
        break
    }
  })
}
