/** What a record of an archived case answers to a change (人民调解法 第二十七条: 立卷归档). */
export const lockedByArchive = '案件已经归档，卷宗不能再改，请用「补充材料」'

/** Refuses every change of what belongs to an archived case; `field` is the reference that names the case. */
export const unlessArchived =
  <K extends string>(field: K) =>
  (_values: unknown, _old: unknown, target: (key: K) => Record<string, unknown> | null): Partial<Record<K, string>> =>
    target(field)?.['state'] === 'archived' ? ({ [field]: lockedByArchive } as Partial<Record<K, string>>) : {}
