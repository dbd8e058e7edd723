import { call } from '../bridge/call'
import { keys } from '../bridge/queries'

/** How a case stands; read anew whenever anything of it has changed. */
export const standingQuery = (id: string) => ({
  queryKey: keys.records('mediationCase', 'standing', id),
  queryFn: () => call('mediation.standing', { id }),
})
