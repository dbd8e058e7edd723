import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { NomineeFacts } from '../../bridge/calls/governance'
import { nominee } from '../../records/governance/nominee'
import { call } from '../bridge/call'
import { keys } from '../bridge/queries'
import { words } from '../messages'
import { AddNominees } from './AddNominees'
import { SaveRows } from './SaveRows'
import { SpreadTable, type ShownColumn } from './SpreadTable'
import { useSpread, type SpreadRow } from './useSpread'

export const nomineesQuery = (round: string) =>
  queryOptions({
    queryKey: keys.records('nominee', 'facts', round),
    queryFn: () => call('governance.nominees', { round }),
  })

/** What is known of each shop, before what people write about it. */
function leadOf(nominees: readonly NomineeFacts[], year: number): ShownColumn[] {
  const column = (heading: string, of: (facts: NomineeFacts) => ReactNode): ShownColumn => ({
    heading,
    of: (_, n) => of(nominees[n]!),
  })
  return [
    column(words.governance.shop, ({ record, name, place }) => (
      <>
        <Link to="/shops/$id" params={{ id: String(record.values['shop']) }}>
          {name}
        </Link>
        <div className="quiet small">{place}</div>
      </>
    )),
    column(words.governance.pledges, ({ pledges }) => words.governance.signedPair(pledges.held, pledges.of)),
    column(words.governance.hazards(year), ({ hazards }) => words.governance.hazardPair(hazards.found, hazards.open)),
    column(words.governance.checks(year), ({ checks }) => words.governance.checkPair(checks.passed, checks.done)),
  ]
}

const columns = ['reason', 'result', 'note']

/** The shops of a round with what is known of them beside each; their results are typed down the column. */
export function Nominees({ round, mayWrite }: { round: string; mayWrite: boolean }) {
  const read = useQuery(nomineesQuery(round)).data
  const spread = useSpread(nominee, { round })
  if (!read) return null
  const { nominees, year } = read
  const rows = nominees.map(({ record, name }): SpreadRow => ({
    key: record.id,
    record,
    given: { round },
    title: name,
  }))
  const save = () => void spread.save(rows)
  return (
    <>
      <div className="row wrap">
        <h2>{words.governance.nominees}</h2>
        {mayWrite && <AddNominees round={round} />}
        <span className="sp" />
        {mayWrite && <SaveRows spread={spread} onSave={save} />}
      </div>
      <p className="small quiet">{nominees.length > 0 ? words.governance.factsHow : words.governance.noNominees}</p>
      {nominees.length > 0 && (
        <SpreadTable
          register={nominee}
          label={words.governance.nominees}
          spread={spread}
          rows={rows}
          columns={columns}
          mayWrite={mayWrite}
          canTakeOut
          lead={leadOf(nominees, year)}
        />
      )}
    </>
  )
}
