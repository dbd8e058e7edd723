import { Button } from 'antd'
import { useState } from 'react'
import { fieldsOf, type AnyRegister } from '../../records/kit/register'
import { shop } from '../../records/shops/shop'
import type { LedgerSearch } from '../app/router'
import { useMay } from '../app/office'
import { useShortcut } from '../app/shortcuts'
import { ExportButton } from '../kit/list/ExportButton'
import { RecordList } from '../kit/list/RecordList'
import { enterCell } from '../kit/sheet/cell-keys'
import { words } from '../messages'
import { SideSheet } from './SideSheet'
import './ledger.css'

/** What an import of shops brings with them. */
const comesWithShops = fieldsOf(shop).flatMap(([, { to }]) => to ?? [])
const firstStepOf = ({ id, label, unit }: AnyRegister): string =>
  comesWithShops.includes(id) ? words.ledgers.firstStepOrImport(label, unit) : words.ledgers.firstStep(label, unit)

/** A register without a screen of its own: its list, and beside it the sheet of the chosen row, so that nobody leaves the page to correct a word. */
export function Ledger({ register, asked }: { register: AnyRegister; asked: LedgerSearch }) {
  const mayWrite = useMay(register.access.write)
  /** 'new', or a record that was asked for by its id; null follows the row that the keys stand on. */
  const [chosen, setChosen] = useState<string | null>(asked.open ?? null)
  const [answered, setAnswered] = useState(asked.open)
  if (asked.open !== answered) {
    setAnswered(asked.open)
    setChosen(asked.open ?? null)
  }
  const create = () => setChosen('new')
  useShortcut('Ctrl+N', create, mayWrite)

  const createButton = mayWrite && (
    <Button type="primary" onClick={create} aria-keyshortcuts="Control+N">
      {words.ledgers.create(register.label)} <kbd>Ctrl N</kbd>
    </Button>
  )
  return (
    <div className="ledger">
      <RecordList
        register={register}
        asked={asked}
        onMove={() => setChosen(null)}
        onOpen={() => enterCell(document.querySelector('.ledger [data-cell]') ?? undefined)}
        renderButtons={(now) => (
          <>
            <ExportButton register={register} label={words.kit.export} now={now} />
            {createButton}
          </>
        )}
        renderActions={(now) => <ExportButton register={register} label={words.kit.exportTicked} now={now} />}
        renderBeside={(record) => {
          const id = chosen === 'new' ? null : (chosen ?? record?.id)
          if (id === undefined)
            return (
              <aside className="card quiet">
                {mayWrite ? words.ledgers.nothingChosen : words.ledgers.nothingLooked}
              </aside>
            )
          return (
            <SideSheet key={id} register={register} id={id} onCreated={setChosen} onCancel={() => setChosen(null)} />
          )
        }}
        firstStep={
          <>
            <p>{mayWrite ? firstStepOf(register) : words.ledgers.none(register.label)}</p>
            {createButton}
          </>
        }
      />
    </div>
  )
}
