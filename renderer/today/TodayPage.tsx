import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { clerks, mayManagePeople } from '../../records/roles'
import { useKeyHints } from '../app/hints'
import { useMay } from '../app/office'
import { useShortcut } from '../app/shortcuts'
import { todayQuery } from '../bridge/queries'
import { words } from '../messages'
import { BackupCard } from './BackupCard'
import { Counts } from './Counts'
import { Drafts } from './Drafts'
import { Due } from './Due'
import { LastActs } from './LastActs'
import { RecoveryCard } from './RecoveryCard'
import { Wanted } from './Wanted'
import { sentenceOf } from '../app/sentences'
import './today.css'

/** Registers that every office begins with records of: they do not tell whether anybody has begun. */
const given: readonly string[] = ['pledgeText', 'checkList', 'phrase', 'clause']

/** What must be seen to now, what is kept, and where one left off. */
export function TodayPage() {
  // Days go by and licences run out without anybody's doing: it is read anew whenever the page is come to.
  const today = useQuery({ ...todayQuery, refetchOnMount: 'always' })
  const mayWrite = useMay(clerks)
  const mayManage = useMay(mayManagePeople)
  const navigate = useNavigate()
  const create = () => void navigate({ to: '/shops/new' })
  useShortcut('Ctrl+N', create, mayWrite)
  useKeyHints(mayWrite ? words.today.keys : '')

  const empty = today.data?.counts.every((c) => c.count === 0 || given.includes(c.register))
  return (
    <div className="day">
      <div className="row">
        <h1>{today.data ? dayText(new Date(today.dataUpdatedAt)) : words.frame.today}</h1>
        <span className="sp" />
        {mayWrite && !empty && (
          <Button type="primary" onClick={create} aria-keyshortcuts="Control+N">
            {words.today.create} <kbd>Ctrl N</kbd>
          </Button>
        )}
      </div>
      {today.error && <p role="alert">{sentenceOf(today.error)}</p>}
      {today.data && (
        <div className="today">
          <div>
            {mayManage && !today.data.recoveryKept && <RecoveryCard />}
            {empty ? (
              <FirstStep mayWrite={mayWrite} />
            ) : (
              <>
                <Due due={today.data.due} />
                <Wanted wanted={today.data.wanted} />
              </>
            )}
          </div>
          <div>
            {!empty && <Counts counts={today.data.counts} states={today.data.shopStates} />}
            <Drafts drafts={today.data.drafts} />
            <LastActs acts={today.data.lastActs} />
            <BackupCard trouble={today.data.backupTrouble} faults={today.data.inspection?.faults ?? 0} />
          </div>
        </div>
      )}
    </div>
  )
}

/** An office without a record: the first step, in one line with its buttons. */
function FirstStep({ mayWrite }: { mayWrite: boolean }) {
  if (!mayWrite) return <div className="card">{words.today.emptyReader}</div>
  return (
    <div className="card first-step">
      <p>{words.today.empty}</p>
      <div className="row">
        <Link className="button primary" to="/import/$register" params={{ register: 'shop' }}>
          {words.today.importFirst}
        </Link>
        <Link className="button" to="/shops/new">
          {words.today.createFirst}
        </Link>
      </div>
    </div>
  )
}

const dayText = (day: Date): string =>
  words.today.title(day.getMonth() + 1, day.getDate(), day.toLocaleDateString('zh-CN', { weekday: 'long' }))
