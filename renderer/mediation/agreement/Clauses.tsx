import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { useState } from 'react'
import { clauseKinds } from '../../../records/mediation/clause'
import { call } from '../../bridge/call'
import { keys } from '../../bridge/queries'
import { words } from '../../messages'

const labelOf = (kind: unknown): string => clauseKinds.find((k) => k.code === kind)?.label ?? ''

/** The office's own clauses; a press puts one behind what is written. */
export function Clauses({ onPick, mayWrite }: { onPick: (text: string) => void; mayWrite: boolean }) {
  const [typed, setTyped] = useState('')
  const clauses = useQuery({
    queryKey: keys.records('clause', 'all'),
    queryFn: () => call('record.list', { query: { register: 'clause' }, sort: [{ field: 'place' }], limit: 500 }),
  })
  const all = (clauses.data?.rows ?? []).map(({ id, values }) => ({
    id,
    kind: labelOf(values['kind']),
    name: String(values['name']),
    text: String(values['text']),
  }))
  const found = all.filter(({ kind, name, text }) => `${kind} ${name} ${text}`.includes(typed.trim()))
  return (
    <section className="card clauses" aria-label={words.agreement.clauses}>
      <div className="row">
        <h2>{words.agreement.clauses}</h2>
        <span className="sp" />
        <Link to="/list/$register" params={{ register: 'clause' }}>
          {words.agreement.ownClauses}
        </Link>
      </div>
      <p className="small quiet">{words.agreement.clauseNote}</p>
      <Input
        value={typed}
        maxLength={40}
        allowClear
        placeholder={words.agreement.clauseFilter}
        aria-label={words.agreement.clauseFilter}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul>
        {found.map(({ id, kind, name, text }) => (
          <li key={id}>
            <button type="button" className="bare" disabled={!mayWrite} onClick={() => onPick(text)}>
              <b>{name}</b> <span className="quiet small">{kind}</span>
              <span className="small clause-text">{text}</span>
            </button>
          </li>
        ))}
      </ul>
      {clauses.data && found.length === 0 && (
        <p className="quiet" role="status">
          {words.agreement.noClause}
        </p>
      )}
    </section>
  )
}
