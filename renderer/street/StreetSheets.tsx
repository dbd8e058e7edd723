import { useMemo } from 'react'
import type { StreetPicture } from '../../bridge/street-shapes'
import { chineseDate } from '../../records/kit/dates'
import { useOffice } from '../app/office'
import { words } from '../messages'
import { askLabel } from './AskChips'
import type { Ask, Judged, LegendLine } from './judge'
import type { Row } from './layout'
import { sheetsOf, sheetSizes, type Block, type SheetSize } from './sheets'
import './street-sheet.css'

interface SheetsProps {
  picture: StreetPicture
  ask: Ask
  size: SheetSize
  judgedOf: ReadonlyMap<string, Judged>
  legend: readonly LegendLine[]
}

/** The sheets of a street: its name, what is asked, and the fronts; whatever a colour says, a word says as well. */
export function StreetSheets({ picture, ask, size, judgedOf, legend }: SheetsProps) {
  const { office } = useOffice()
  const { section, shops, today } = picture
  const sheets = useMemo(() => sheetsOf(shops, size), [shops, size])
  const { name, from, to, head } = section.values as Record<'name' | 'from' | 'to' | 'head', string | null>
  const { width, height } = sheetSizes[size]
  return sheets.map(({ blocks, lines, zoom }, n) => (
    // oxlint-disable-next-line react/no-array-index-key -- a sheet is what stands at its place
    <section key={n} className="street-sheet" style={{ width: `${width}mm`, height: `${height - 0.3}mm` }}>
      <header>
        <h2>{words.street.paperTitle(String(name))}</h2>
        <p>
          {[
            words.street.from(from, to),
            words.street.fronts(shops.length),
            head && words.street.headIs(head),
            words.street.asked(askLabel(ask)),
          ]
            .filter(Boolean)
            .join('　')}
        </p>
        <p className="legend">
          {legend.map(({ state, tone, count }) => (
            <span key={state} className={`key ${tone}`}>
              {words.street.onlyThese(state, count)}
            </span>
          ))}
        </p>
      </header>
      <div style={{ zoom }}>
        {blocks.map((block) => (
          <StreetBlock
            key={'unknown' in block ? `unknown ${block.unknown.line}` : block.line}
            block={block}
            lines={lines}
            picture={picture}
            judgedOf={judgedOf}
          />
        ))}
      </div>
      <footer>
        <span>{words.street.printedBy(office, chineseDate(today))}</span>
        <span>{words.street.page(n + 1, sheets.length)}</span>
      </footer>
    </section>
  ))
}

interface BlockProps extends Pick<SheetsProps, 'picture' | 'judgedOf'> {
  block: Block
  lines: number
}

function StreetBlock({ block, lines, picture, judgedOf }: BlockProps) {
  if ('unknown' in block)
    return (
      <div className="block">
        <p className="side">{words.street.sides.none}</p>
        <Fronts row={block.unknown} judgedOf={judgedOf} />
      </div>
    )
  const { name, evenSide, oddSide } = picture.section.values as Record<'name' | 'evenSide' | 'oddSide', string | null>
  return (
    <div className="block">
      <Fronts row={block.even} judgedOf={judgedOf} />
      <p className="way">
        <span>↑ {words.street.sideOf(words.street.sides.even, evenSide)}</span>
        <b>{words.street.part(String(name), block.line + 1, lines)} →</b>
        <span>{words.street.sideOf(words.street.sides.odd, oddSide)} ↓</span>
      </p>
      <Fronts row={block.odd} judgedOf={judgedOf} />
    </div>
  )
}

function Fronts({ row, judgedOf }: { row: Row; judgedOf: ReadonlyMap<string, Judged> }) {
  return (
    <div className={`paper-fronts ${row.side ?? 'unknown'}`}>
      {row.fronts.map(({ shop, width }) => {
        const judged = judgedOf.get(shop.id)
        return (
          <div key={shop.id} className={`paper-front ${judged?.tone}`} style={{ width: `${width - 0.8}mm` }}>
            <span>{shop.door ?? '—'}</span>
            <b>{shop.name}</b>
            <i>{judged?.says}</i>
          </div>
        )
      })}
    </div>
  )
}
