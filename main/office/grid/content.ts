import type { GridContent } from '../../../bridge/grid-shapes'
import type { Readable } from '../../../db/records'
import type { Kysely } from 'kysely'
import type { Tables } from '../../../db/tables'

/** What stands in these cells themselves: cells still in use, sections, groups. */
export async function contentOf(db: Readable, cells: readonly string[]): Promise<GridContent> {
  const named = (register: 'gridCell' | 'streetSection' | 'shopGroup', field: 'within' | 'grid') =>
    (db as Kysely<Tables>)
      .selectFrom(register)
      .select(['id', 'name'])
      .where(field, 'in', cells)
      .where('archivedAt', 'is', null)
      .orderBy('nameSort')
      .orderBy('local')
  return {
    cells: (await named('gridCell', 'within').where('endedOn', 'is', null).execute()) as GridContent['cells'],
    sections: (await named('streetSection', 'grid').execute()) as GridContent['sections'],
    groups: (await named('shopGroup', 'grid').execute()) as GridContent['groups'],
  }
}
