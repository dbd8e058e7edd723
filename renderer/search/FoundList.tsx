import { useEffect, useRef } from 'react'
import type { Output } from '../../bridge/calls'
import { registers, type RegisterId } from '../../records/registers'
import { words } from '../messages'

type Found = Output<'search.find'>[number]

/** What was found, the best first; the chosen one is kept in sight. */
export function FoundList({
  id,
  results,
  chosen,
  onChoose,
  onGo,
}: {
  id: string
  results: Found[]
  chosen: number
  onChoose: (n: number) => void
  onGo: (n: number) => void
}) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div ref={list} id={id} role="listbox" aria-label={words.search.title} hidden={results.length === 0}>
      {results.map((result, n) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keyboard works in the text box (aria-activedescendant); here is what the mouse does
        <div
          key={result.id}
          id={`${id}-${n}`}
          role="option"
          tabIndex={-1}
          aria-selected={n === chosen}
          className="row"
          onMouseMove={() => onChoose(n)}
          onClick={() => onGo(n)}
        >
          <b>{result.title}</b>
          <span className="quiet">{result.hint}</span>
          <span className="sp" />
          {result.archived && <span className="lamp rest">{words.search.archived}</span>}
          <span className="quiet small">{registers[result.register as RegisterId].label}</span>
        </div>
      ))}
    </div>
  )
}
