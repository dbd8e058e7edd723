import { fieldsOf } from '../../../records/kit/register'
import { registerOf, type RegisterId } from '../../../records/registers'
import { useMay } from '../../app/office'
import { useNotices } from '../../app/notices'
import { call } from '../../bridge/call'
import { words } from '../../messages'
import { learnTitles } from '../titles'

/** The field that alone makes a record of this register: the one required field, where it is a text. */
function loneField(id: RegisterId): string | undefined {
  const required = fieldsOf(registerOf(id)).filter(([, field]) => field.required)
  return required.length === 1 && required[0]?.[1].kind === 'text' ? required[0][0] : undefined
}

/**
 * Makes a record from its name where a reference to it is being filled in: a street that nobody had entered yet.
 * Undefined where the register wants more than a name, or the person may not write it.
 */
export function useMakeRecord(id: RegisterId): ((name: string) => Promise<string | null>) | undefined {
  const { say, fail } = useNotices()
  const key = loneField(id)
  const mayWrite = useMay(registerOf(id).access.write)
  if (!mayWrite || key === undefined) return undefined
  return async (name) => {
    try {
      const made = await call('record.save', { register: id, set: { [key]: name } })
      learnTitles({ [made.id]: name })
      say(words.kit.created(name))
      return made.id
    } catch (error) {
      fail(error)
      return null
    }
  }
}
