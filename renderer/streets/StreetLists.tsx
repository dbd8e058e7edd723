import { useSearch } from '@tanstack/react-router'
import { shopGroup } from '../../records/shop-group'
import { streetSection } from '../../records/street-section'
import { StreetList } from './StreetList'

/** 路段: the pieces of street that are walked as one. */
export function SectionList() {
  return <StreetList key="section" register={streetSection} asked={useSearch({ from: '/sections' })} />
}

/** 片组: shops that look after each other. */
export function GroupList() {
  return <StreetList key="group" register={shopGroup} asked={useSearch({ from: '/groups' })} />
}
