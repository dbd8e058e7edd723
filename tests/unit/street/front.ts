import type { StreetShop } from '../../../bridge/street-shapes'

/** A shop that trades and of which nothing else is known. */
export const front = (known: Partial<StreetShop> = {}): StreetShop => ({
  id: 'a',
  name: '福满园饺子馆',
  door: '12号',
  side: 'even',
  frontage: null,
  category: null,
  status: 'open',
  nineSmall: null,
  operator: null,
  phone: null,
  checks: { frontage: null, fire: null },
  checkedOn: null,
  pledges: [],
  hazards: [],
  ends: [],
  ...known,
})
