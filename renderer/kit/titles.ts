import type { Titles } from '../../bridge/record-shapes'

/**
 * Titles of records by id, as every answer of the office brings them: a reference that was picked, filtered by or listed
 * can be shown anywhere at once. A newer answer overwrites an older one.
 */
const known = new Map<string, string>()

export function learnTitles(titles: Titles): void {
  for (const [id, title] of Object.entries(titles)) known.set(id, title)
}

/** The title of a record; empty for one that no answer has named yet. */
export const titleOf = (id: string): string => known.get(id) ?? ''
