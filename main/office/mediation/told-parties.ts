import { disclose } from '../../../db/disclosure'
import { fieldsOf } from '../../../records/kit/register'
import { party } from '../../../records/mediation/party'
import type { OfficeContext } from '../context'

const personal = ['name', 'address', ...fieldsOf(party).flatMap(([key, field]) => (field.personal ? [key] : []))]

/** Writes down that the personal data of these parties went out on paper (个人信息保护法 第五十一条). */
export async function tellParties(
  { file, actor }: Pick<OfficeContext, 'file' | 'actor'>,
  parties: readonly string[],
  purpose: string,
): Promise<void> {
  if (parties.length === 0) return
  await disclose(file, actor, { what: 'print', register: party.id, records: [...parties], fields: personal, purpose })
}

/** Every party that a case has or had; those put aside since may stand on a paper that was issued. */
export async function partiesEver({ file }: Pick<OfficeContext, 'file'>, caseId: string): Promise<string[]> {
  const rows = await file.read.selectFrom('party').select('id').where('case', '=', caseId).orderBy('local').execute()
  return rows.map(({ id }) => id)
}
