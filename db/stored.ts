import { fieldsOf, type AnyRegister } from '../records/kit/register'
import { fromColumns } from './columns'

/** A record as it is kept: system facts and values in their TypeScript form. */
export interface StoredRecord {
  readonly id: string
  readonly revision: number
  readonly createdAt: string
  readonly updatedAt: string
  readonly archivedAt: string | null
  readonly values: Record<string, unknown>
}

/** The columns that a record is made of; a row also carries what it is found and ordered by, which is half of its bytes. */
export const recordColumns = (register: AnyRegister): string[] => [
  'id',
  'revision',
  'createdAt',
  'updatedAt',
  'archivedAt',
  ...fieldsOf(register).map(([key]) => key),
]

export function storedRecord(register: AnyRegister, row: Record<string, unknown>): StoredRecord {
  return {
    id: row['id'] as string,
    revision: row['revision'] as number,
    createdAt: row['createdAt'] as string,
    updatedAt: row['updatedAt'] as string,
    archivedAt: row['archivedAt'] as string | null,
    values: fromColumns(register, row),
  }
}
