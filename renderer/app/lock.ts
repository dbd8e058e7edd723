import { call } from '../bridge/call'
import { keys, queryClient } from '../bridge/queries'
import { keepAll } from './leaving'
import { fail } from './notices'

/** Locks the office. The screen stays behind the lock as it is. */
export function lock(): void {
  keepAll()
    .then(() => call('session.lock'))
    .then(() => queryClient.invalidateQueries({ queryKey: keys.office }))
    .catch(fail)
}
