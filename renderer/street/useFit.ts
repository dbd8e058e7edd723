import { useEffect, type RefObject } from 'react'

const millimetre = 96 / 25.4

/** Draws sheets of this width (in millimetres) smaller where their place is narrow; on paper they are what they are. */
export function useFit(place: RefObject<HTMLElement | null>, width: number): void {
  useEffect(() => {
    const element = place.current
    if (!element) return
    const fit = new ResizeObserver(() => {
      const room = element.clientWidth - 2 * parseFloat(getComputedStyle(element).paddingLeft)
      element.style.setProperty('--fit', String(Math.min(1, room / (width * millimetre))))
    })
    fit.observe(element)
    return () => fit.disconnect()
  }, [place, width])
}
