import type { AnyRegister } from '../../../records/kit/register'
import { words } from '../../messages'

/** What taking a record out of sight is called. Of a case 归档 is said of its dossier: what belongs to one is taken away. */
export const archiveWord = (register: AnyRegister): string => (register.locked ? words.kit.takeAway : words.kit.archive)
