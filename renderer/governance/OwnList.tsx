import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { RecordView } from '../../bridge/record-shapes'
import type { AnyRegister } from '../../records/kit/register'
import type { RegisterId } from '../../records/registers'
import { useMay } from '../app/office'
import { placeOf } from '../app/places'
import type { ListSearch } from '../app/router'
import { useShortcut } from '../app/shortcuts'
import { ExportButton } from '../kit/list/ExportButton'
import { Peek } from '../kit/list/Peek'
import { RecordList, type ListNow } from '../kit/list/RecordList'
import { words } from '../messages'
import { StageLamp } from './StageLamp'

/** The list of a register whose records have a page of their own: rounds, bodies, elections. */
export function OwnList({
  register,
  asked,
  renderPrint,
}: {
  register: AnyRegister
  asked: ListSearch
  /** A button that prints what the list shows, or what is ticked. */
  renderPrint?: (now: ListNow) => ReactNode
}) {
  const navigate = useNavigate()
  const mayWrite = useMay(register.access.write)
  const place = placeOf(register.id as RegisterId)
  const open = (record: RecordView) => void navigate(place.open(record.id))
  const create = () => void navigate(place.create)
  useShortcut('Ctrl+N', create, mayWrite)
  const createButton = mayWrite && (
    <Button type="primary" onClick={create} aria-keyshortcuts="Control+N">
      {words.ledgers.create(register.label)} <kbd>Ctrl N</kbd>
    </Button>
  )
  return (
    <RecordList
      register={register}
      asked={asked}
      onOpen={open}
      renderBeside={(record) =>
        record && (
          <Peek
            register={register}
            record={record}
            onOpen={open}
            renderMore={() => register.id === 'awardRound' && <StageLamp values={record.values} />}
          />
        )
      }
      renderButtons={(now) => (
        <>
          {renderPrint?.(now)}
          <ExportButton register={register} label={words.kit.export} now={now} />
          {createButton}
        </>
      )}
      renderActions={(now) => (
        <>
          {renderPrint?.(now)}
          <ExportButton register={register} label={words.kit.exportTicked} now={now} />
        </>
      )}
      firstStep={
        <>
          <p>
            {mayWrite ? words.ledgers.firstStep(register.label, register.unit) : words.ledgers.none(register.label)}
          </p>
          {createButton}
        </>
      }
    />
  )
}
