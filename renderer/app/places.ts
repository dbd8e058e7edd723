import { useNavigate, type LinkProps } from '@tanstack/react-router'
import { useCallback } from 'react'
import { fieldOf } from '../../records/kit/register'
import { registerOf, type RegisterId } from '../../records/registers'
import { call } from '../bridge/call'
import { fail } from './notices'

type Address = Pick<LinkProps, 'to' | 'params' | 'search'>

/** Where the records of a register are looked after. */
interface Place {
  list: Address
  create: Address
  open: (id: string) => Address
}

/** The list with a sheet beside it, for registers without a screen of their own. */
function ledger(register: RegisterId): Place {
  const list = { to: '/list/$register', params: { register } } as const
  const open = (id: string) => ({ ...list, search: { open: id } })
  return { list, create: open('new'), open }
}

/** A table that shows all records at once, whichever of them is asked for. */
const table = (list: Address): Place => ({ list, create: list, open: () => list })

/** A child with a page of its own, under the page of its parent. */
interface PlaceUnder {
  under: (parent: string, id: string) => Address
}

/** The place of every register, in the order of the menu; children are looked after on the page of their parent. */
export const places: Record<RegisterId, Place | PlaceUnder | 'parent'> = {
  shop: {
    list: { to: '/shops' },
    create: { to: '/shops/new' },
    open: (id) => ({ to: '/shops/$id', params: { id } }),
  },
  hazard: {
    list: { to: '/hazards' },
    create: { to: '/hazards/new' },
    open: (id) => ({ to: '/hazards/$id', params: { id } }),
  },
  inspection: {
    list: { to: '/checks' },
    create: { to: '/round' },
    open: (id) => ({ to: '/checks/$id', params: { id } }),
  },
  pledge: ledger('pledge'),
  streetSection: {
    list: { to: '/street' },
    create: { to: '/list/$register', params: { register: 'streetSection' }, search: { open: 'new' } },
    open: (id) => ({ to: '/street/$id', params: { id } }),
  },
  shopGroup: ledger('shopGroup'),
  gridCell: {
    list: { to: '/grid' },
    create: { to: '/grid', search: { open: 'new' } },
    open: (id) => ({ to: '/grid', search: { open: id } }),
  },
  facility: {
    list: { to: '/facilities' },
    create: { to: '/facilities/new' },
    open: (id) => ({ to: '/facilities/$id', params: { id } }),
  },
  task: {
    list: { to: '/tasks' },
    create: { to: '/tasks/new' },
    open: (id) => ({ to: '/tasks/$id', params: { id } }),
  },
  committee: {
    list: { to: '/committees' },
    create: { to: '/committees/new' },
    open: (id) => ({ to: '/committees/$id', params: { id } }),
  },
  election: {
    list: { to: '/elections' },
    create: { to: '/elections/new' },
    open: (id) => ({ to: '/elections/$id', params: { id } }),
  },
  awardRound: {
    list: { to: '/awards' },
    create: { to: '/awards/new' },
    open: (id) => ({ to: '/awards/$id', params: { id } }),
  },
  checkList: ledger('checkList'),
  pledgeText: {
    list: { to: '/pledge-texts' },
    create: { to: '/pledge-texts/new' },
    open: (id) => ({ to: '/pledge-texts/$id', params: { id } }),
  },
  licence: 'parent',
  operatorChange: 'parent',
  shopEvent: 'parent',
  recheck: 'parent',
  fiveHaves: table({ to: '/five-haves' }),
  fiveGoods: table({ to: '/five-goods' }),
  nominee: 'parent',
  committeeMember: 'parent',
  elector: 'parent',
  candidate: 'parent',
  posting: 'parent',
  repair: 'parent',
  taskDone: 'parent',
  mediationCase: {
    list: { to: '/mediation' },
    create: { to: '/mediation/new' },
    open: (id) => ({ to: '/mediation/$id', params: { id } }),
  },
  party: 'parent',
  caseParticipant: 'parent',
  caseMediator: 'parent',
  sessionRecord: {
    under: (id, session) => ({ to: '/mediation/$id/session/$session', params: { id, session } }),
  },
  sessionLine: 'parent',
  caucusNote: 'parent',
  evidence: 'parent',
  agreement: { under: (id) => ({ to: '/mediation/$id/agreement', params: { id } }) },
  performance: 'parent',
  followUp: 'parent',
  caseSupplement: 'parent',
  mediator: ledger('mediator'),
  mediationRoom: {
    list: { to: '/mediation-rooms' },
    create: { to: '/mediation-rooms/new' },
    open: (id) => ({ to: '/mediation-rooms/$id', params: { id } }),
  },
  dutySlot: 'parent',
  phrase: ledger('phrase'),
  clause: ledger('clause'),
}

const parentOf = (register: RegisterId): { field: string; register: RegisterId } => {
  const field = registerOf(register).parent
  if (!field) throw new Error(`register ${register} has no place and no parent`)
  return { field, register: fieldOf(registerOf(register), field).to as RegisterId }
}

/** The place of a register, or of the register that its records belong to. */
export function placeOf(register: RegisterId): Place {
  const place = places[register]
  return place === 'parent' || 'under' in place ? placeOf(parentOf(register).register) : place
}

/** The values of a record, or of a draft that has no record yet. */
async function valuesOf(register: RegisterId, record: string | null): Promise<Record<string, unknown>> {
  if (record === null) return (await call('draft.read', { register, record }))?.values ?? {}
  return (await call('record.page', { register, id: record })).record.values
}

/** Where a record is looked after, or (null) what was typed for a new one. */
async function addressOf(register: RegisterId, record: string | null): Promise<Address> {
  const place = places[register]
  if (place !== 'parent' && !('under' in place)) return record === null ? place.create : place.open(record)
  const parent = parentOf(register)
  const id = (await valuesOf(register, record))[parent.field]
  if (place !== 'parent' && record !== null && typeof id === 'string') return place.under(id, record)
  return typeof id === 'string' ? addressOf(parent.register, id) : placeOf(parent.register).list
}

/** Opens the screen on which a record of any register is looked after; with null, the draft of a new one. */
export function useOpenRecord(): (register: string, record: string | null) => void {
  const navigate = useNavigate()
  return useCallback(
    (register, record) => {
      addressOf(register as RegisterId, record)
        .then((address) => navigate(address))
        .catch(fail)
    },
    [navigate],
  )
}
