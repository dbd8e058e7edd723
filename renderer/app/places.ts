import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { call } from '../bridge/call'
import { fail } from './notices'

/** Opens the screen on which a record of any register is looked after; a licence is looked after on its shop's page. */
export function useOpenRecord(): (register: string, id: string) => void {
  const navigate = useNavigate()
  return useCallback(
    (register, id) => {
      switch (register) {
        case 'shop':
          return void navigate({ to: '/shops/$id', params: { id } })
        case 'streetSection':
          return void navigate({ to: '/sections', search: { open: id } })
        case 'shopGroup':
          return void navigate({ to: '/groups', search: { open: id } })
        case 'licence':
          call('record.page', { register: 'licence', id })
            .then(({ record }) => navigate({ to: '/shops/$id', params: { id: String(record.values['shop']) } }))
            .catch(fail)
      }
    },
    [navigate],
  )
}
