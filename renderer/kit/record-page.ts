import type { RecordPage } from '../../bridge/record-shapes'
import type { RegisterId } from '../../records/registers'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { learnTitles } from './titles'

/** One record with everything that its page shows. */
export const pageQuery = (register: RegisterId, id: string) => ({
  queryKey: keys.records(register, 'page', id),
  queryFn: async (): Promise<RecordPage> => {
    const page = await call('record.page', { register, id })
    learnTitles(page.titles)
    return page
  },
})
