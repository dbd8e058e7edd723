import { queryOptions } from '@tanstack/react-query'
import { call } from '../bridge/call'

export const templatesKey = ['templates'] as const

/** All forms with their marks and the templates in use. */
export const templatesQuery = queryOptions({
  queryKey: templatesKey,
  queryFn: () => call('template.list'),
  staleTime: 0,
})
