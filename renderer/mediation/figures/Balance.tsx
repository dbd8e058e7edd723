import { Fragment } from 'react'
import type { StatutorySheet } from '../../../bridge/calls/mediation-sheet'
import { successText } from '../../../records/mediation/sheet-text'
import { sheetBalance } from '../../../records/mediation/statutory-sheet'
import { words } from '../../messages'
import { SheetNumber } from './SheetNumber'

const w = words.mediationFigures

/** 总数 = 成功 + 不成 + 撤回或拒绝 + 还在调解: one line in which no share can stand without what it is a share of. */
export function Balance({ sheet }: { sheet: StatutorySheet }) {
  return (
    <section className="card balance" aria-label={w.balance}>
      {sheetBalance.map((figure, n) => (
        <Fragment key={figure.id}>
          {n > 0 && <span className="quiet">{n === 1 ? '=' : '+'}</span>}
          <span className="part">
            <b>
              <SheetNumber sheet={sheet} figure={figure} />
            </b>
            <span className="small">{figure.label}</span>
          </span>
        </Fragment>
      ))}
      <span className="sp" />
      <span className="part">
        <b>{successText(sheet.now)}</b>
        <span className="small">{w.success}</span>
      </span>
    </section>
  )
}
