import { Link } from '@tanstack/react-router'
import type { StreetPicture } from '../../bridge/street-shapes'
import { streetSection } from '../../records/street/street-section'
import { sentenceOf } from '../app/sentences'
import { RecordHistory } from '../kit/history/RecordHistory'
import { SaveButton, SheetHead } from '../kit/sheet/SheetHead'
import { SheetForm } from '../kit/sheet/SheetForm'
import { SheetNotices } from '../kit/sheet/SheetNotices'
import { useOpenSheet } from '../kit/sheet/useOpenSheet'
import { useSheetRead, type OpenedRecord } from '../kit/sheet/useSheetRead'
import { words } from '../messages'

/** Below the picture: the sheet of the section, its groups, and what has happened to it. */
export function SectionFacts({ id, groups }: { id: string; groups: StreetPicture['groups'] }) {
  const read = useSheetRead('streetSection', id)
  if (read.is === 'unread') return <p role="alert">{sentenceOf(read.error)}</p>
  if (read.is === 'reading') return null
  return (
    <div className="beside street-facts">
      <section className="card">
        <Sheet opened={read} />
      </section>
      <div>
        <Groups groups={groups} />
        <section className="card" aria-label={words.street.life}>
          <h2>{words.street.life}</h2>
          <RecordHistory register="streetSection" id={id} />
        </section>
      </div>
    </div>
  )
}

const stays = () => undefined

function Sheet({ opened }: { opened: OpenedRecord }) {
  const sheet = useOpenSheet(streetSection, opened, stays)
  return (
    <>
      <SheetHead sheet={sheet} heading={<h2>{words.street.facts}</h2>}>
        <SaveButton sheet={sheet} />
      </SheetHead>
      <SheetNotices sheet={sheet} />
      <SheetForm sheet={sheet} label={streetSection.label} />
    </>
  )
}

function Groups({ groups }: { groups: StreetPicture['groups'] }) {
  return (
    <section className="card" aria-label={words.street.groups}>
      <h2>{words.street.groups}</h2>
      {groups.length === 0 && <p className="quiet">{words.street.noGroups}</p>}
      <ul className="lines">
        {groups.map((group) => (
          <li key={group.id}>
            <Link to="/list/$register" params={{ register: 'shopGroup' }} search={{ open: group.id }}>
              {words.street.group(group.name, group.shops)}
            </Link>{' '}
            <span className="quiet">{group.head && words.street.headIs(group.head)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
