/** What a record of an archived case answers to a change (人民调解法 第二十七条: 立卷归档). */
const lockedByArchive = '案件已经归档，卷宗不能再改，请用「补充材料」'

/** Whether a case has been archived. */
const isArchived = (values: Record<string, unknown> | null): boolean => values?.['state'] === 'archived'

/** Locks what belongs to a case once that is archived; `field` is the reference that names the case. */
export const lockedWith =
  <K extends string>(field: K) =>
  (_old: unknown, target: (key: K) => Record<string, unknown> | null): string | undefined =>
    isArchived(target(field)) ? lockedByArchive : undefined

/** Locks a case once it is archived itself. */
export const lockedAlone = (old: Record<string, unknown> | null): string | undefined =>
  isArchived(old) ? lockedByArchive : undefined
