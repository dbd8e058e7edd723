import { useEffect, useState } from 'react'
import { z } from 'zod'
import { filter, sort, type Filter, type Query, type Sort } from '../../../bridge/record-shapes'
import type { AnyRegister } from '../../../records/kit/register'
import type { RegisterId } from '../../../records/registers'
import { shopStanding } from '../../../records/shops/shop-standing'
import { useOffice } from '../../app/office'
import type { ListSearch } from '../../app/router'

/** What a list shows: the words typed, filters by field, the living or the archived, the order; of shops also how they stand. */
export const listView = z.object({
  words: z.string(),
  filters: z.record(z.string(), filter),
  archived: z.boolean(),
  sort: z.array(sort),
  standing: shopStanding.optional().catch(undefined),
  /** Titles of the records that reference filters name, so that a saved view can say them before any row is read. */
  titles: z.record(z.string(), z.string()).default({}),
})
export type ListView = z.infer<typeof listView>

/** The order that a list opens in: the first one or two of the register's sorts. */
export const openingSort = (register: AnyRegister): Sort[] =>
  register.sorts.slice(0, 2).map((field) => ({ field, down: register.newestFirst === true }))

export const plainView = (register: AnyRegister, asked: ListSearch = {}): ListView => ({
  words: asked.words ?? '',
  filters: asked.filters ?? {},
  archived: asked.archived ?? false,
  sort: openingSort(register),
  ...(asked.standing && { standing: asked.standing }),
  titles: {},
})

export const queryOf = (register: AnyRegister, view: ListView): Query => ({
  register: register.id as RegisterId,
  words: view.words,
  filters: view.filters,
  archived: view.archived,
  ...(view.standing && { standing: view.standing }),
})

export const isNarrowed = (view: ListView): boolean =>
  view.words !== '' || Object.keys(view.filters).length > 0 || view.standing !== undefined

/** The view without a filter on this field, or with this one. */
export function withFilter(view: ListView, field: string, next: Filter | null): ListView {
  const { [field]: _, ...others } = view.filters
  return { ...view, filters: next ? { ...others, [field]: next } : others }
}

/** The view without the question of how shops stand. */
export function withoutStanding(view: ListView): ListView {
  const { standing: _, ...others } = view
  return others
}

/** Where each person left each list, so that coming back from a record finds the place again. */
const left = new Map<string, ListView>()

const isAsking = (asked: ListSearch): boolean =>
  Boolean(asked.words) ||
  asked.archived !== undefined ||
  asked.standing !== undefined ||
  Object.keys(asked.filters ?? {}).length > 0

/** The view of a list: what its address asks for, else as it was left, else everything. */
export function useListView(register: AnyRegister, asked: ListSearch): [ListView, (next: ListView) => void] {
  const place = `${useOffice().person.id} ${register.id}`
  const [view, setView] = useState(() =>
    isAsking(asked) ? plainView(register, asked) : (left.get(place) ?? plainView(register)),
  )
  const [answered, setAnswered] = useState(asked)
  if (asked !== answered) {
    setAnswered(asked)
    if (isAsking(asked)) setView(plainView(register, asked))
  }
  useEffect(() => {
    left.set(place, view)
  }, [place, view])
  return [view, setView]
}
