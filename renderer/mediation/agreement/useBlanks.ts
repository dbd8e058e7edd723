import { useEffect, type RefObject } from 'react'
import { blankBefore, nextBlank, type Blank } from '../../../records/mediation/blanks'

/** Chooses a blank, so that typing fills it. */
export function chooseBlank(box: HTMLTextAreaElement, blank: Blank): void {
  box.focus()
  box.setSelectionRange(blank.from, blank.to)
}

/** In a text that still has blanks, Tab goes to the next of them and Shift+Tab to the one before; behind the last it leaves. */
export function useBlanks(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const here = area.current
    const listen = (event: KeyboardEvent): void => {
      const box = event.target
      if (event.key !== 'Tab' || event.isComposing || !(box instanceof HTMLTextAreaElement) || box.readOnly) return
      const blank = event.shiftKey ? blankBefore(box.value, box.selectionStart) : nextBlank(box.value, box.selectionEnd)
      if (!blank) return
      event.preventDefault()
      chooseBlank(box, blank)
    }
    here?.addEventListener('keydown', listen)
    return () => here?.removeEventListener('keydown', listen)
  }, [area])
}
