import type { AnyRegister } from './kit/register'
import { licence } from './licence'
import { shop } from './shop'
import { shopGroup } from './shop-group'
import { streetSection } from './street-section'

/** Every register of the office. A new one is its file, a line here, and a migration. */
export const registers = { streetSection, shopGroup, shop, licence } as const

export type RegisterId = keyof typeof registers
export const registerIds = Object.keys(registers) as [RegisterId, ...RegisterId[]]
export const registerOf = (id: RegisterId): AnyRegister => registers[id]
