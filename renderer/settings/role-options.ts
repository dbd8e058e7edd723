import { roleLabels, type Role } from '../../records/roles'

/** The roles as a select offers them. */
export const roleOptions = (Object.keys(roleLabels) as Role[]).map((value) => ({ value, label: roleLabels[value] }))
