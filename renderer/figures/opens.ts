import type { LinkProps } from '@tanstack/react-router'
import type { FigureQuery } from '../../records/figures/figures'

/** The address of the list of exactly the records that a figure counts. Registers without a screen of their own have a ledger. */
export function addressOf({ register, filters, standing }: FigureQuery): Pick<LinkProps, 'to' | 'params' | 'search'> {
  const search = { filters, ...(standing && { standing }) }
  if (register === 'shop') return { to: '/shops', search }
  if (register === 'inspection') return { to: '/checks', search }
  if (register === 'hazard') return { to: '/hazards', search }
  if (register === 'mediationCase') return { to: '/mediation', search }
  return { to: '/list/$register', params: { register }, search }
}
