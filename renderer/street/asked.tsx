import { useNavigate } from '@tanstack/react-router'
import { z } from 'zod'
import { asks, type Ask } from './judge'
import { StreetPage } from './StreetPage'
import { StreetPaper as Paper } from './StreetPaper'

const isAsk = (text: string): text is Ask => asks.some((one) => one === text) || /^pledge:[a-z]{1,20}$/.test(text)

/** What the address of a street may ask for: `{ ask: 'hazard' }` colours it by its hazards. */
export const askedOf = z.object({ ask: z.string().refine(isAsk).optional().catch(undefined) })
type Asked = z.infer<typeof askedOf>

interface AskedProps {
  id: string
  asked: Asked
}

/** What was asked last stays asked when somebody goes on to another street. */
let lastAsk: Ask = 'due'

function useAsk({ id, asked }: AskedProps, to: '/street/$id' | '/street/$id/paper') {
  const navigate = useNavigate()
  const ask = asked.ask ?? lastAsk
  const onAsk = (next: Ask) => {
    lastAsk = next
    void navigate({ to, params: { id }, search: { ask: next }, replace: true })
  }
  return { id, ask, onAsk }
}

/** One street, coloured by what its address asks for. */
export function OneStreetPage(props: AskedProps) {
  return <StreetPage {...useAsk(props, '/street/$id')} />
}

export function StreetPaper(props: AskedProps) {
  return <Paper {...useAsk(props, '/street/$id/paper')} />
}
