import { z } from 'zod'

/** What a person may do. Need-to-know rights come on top of the role. */
export const role = z.enum(['director', 'clerk', 'mediator', 'reader'])
export type Role = z.infer<typeof role>

export const roleLabels: Record<Role, string> = { director: '主任', clerk: '经办', mediator: '调解员', reader: '查看' }

/** Everybody who works here. */
export const staff: readonly Role[] = ['director', 'clerk', 'mediator', 'reader']
/** Those who keep the ordinary ledgers. */
export const clerks: readonly Role[] = ['director', 'clerk']
/** Those who take disputes in and mediate them. */
export const caseworkers: readonly Role[] = ['director', 'clerk', 'mediator']
/** May see masked personal data in full (each look is logged) and take it out of the program. */
export const mayReveal: readonly Role[] = ['director', 'clerk', 'mediator']
export const mayManagePeople: readonly Role[] = ['director']
