import { call } from '../bridge/call'
import { keys } from '../bridge/queries'

/** How a case stands: asked anew whenever anything is saved, since the dossier is made of all that belongs to the case. */
export const standingQuery = (id: string) => ({
  queryKey: keys.anyRecords('case standing', id),
  queryFn: () => call('mediation.standing', { id }),
})
