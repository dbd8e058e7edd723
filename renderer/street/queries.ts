import type { StreetPicture } from '../../bridge/street-shapes'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { learnTitles } from '../kit/titles'

export const streetsQuery = { queryKey: keys.anyRecords('streets'), queryFn: () => call('street.list') }

/** One street as a picture; it tells of shops, checks, pledges and hazards, and is read again after any change. */
export const pictureQuery = (section: string) => ({
  queryKey: keys.anyRecords('street', section),
  queryFn: async (): Promise<StreetPicture> => {
    const picture = await call('street.picture', { section })
    learnTitles(picture.titles)
    return picture
  },
})
