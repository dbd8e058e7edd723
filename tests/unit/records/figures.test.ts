import { describe, expect, it } from 'vitest'
import { figureOf, figures, isToldBy, narrowed, shareOfText, shareText } from '../../../records/figures/figures'
import { registerOf } from '../../../records/registers'

const period = { from: '2026-01-01', to: '2026-12-31' }

describe('figures', () => {
  it('are shares only of figures that there are, and of the same street', () => {
    for (const { id, of } of figures.filter((f) => f.of !== undefined)) {
      expect([id, isToldBy(figureOf(of!), 'section')]).toEqual([id, true])
      expect(figures.filter((f) => f.id === id)).toHaveLength(1)
    }
  })

  it('ask only what a list can be asked', () => {
    for (const figure of figures) {
      const { register, filters } = narrowed(
        figure.query(period, '2026-11-23'),
        {},
        isToldBy(figure, 'section') ? { by: 'group', id: null } : undefined,
      )
      const unknown = Object.keys(filters).filter((key) => !registerOf(register).filters.includes(key))
      expect([figure.id, unknown]).toEqual([figure.id, []])
    }
  })

  it('show a share with what it is of, and none of nothing', () => {
    expect([shareOfText(137, 155), shareText(1, 3), shareText(0, 0)]).toEqual(['137 / 155 · 88.4 %', '33.3 %', '—'])
  })
})
