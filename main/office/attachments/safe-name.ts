import { tidy } from '../../../records/kit/characters'
import type { MediaType } from './media-type'

const longest = 120
/** What no Windows file name may hold. */
const forbidden = /[\\/:*?"<>|\p{Cc}]/gu
/** Names that Windows takes for devices, whatever their ending. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A name that can be written to any disk, with the ending of what the file really is: no path, no device, no 照片.jpg.exe. */
export function safeName(name: string, { ending, also = [] }: MediaType): string {
  const last = tidy(name).split(/[\\/]/).at(-1) ?? ''
  const dot = last.lastIndexOf('.')
  const had = dot > 0 ? last.slice(dot).toLowerCase() : ''
  const isItsOwn = had === ending || also.includes(had)
  const stem = (isItsOwn ? last.slice(0, dot) : last)
    .replace(forbidden, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, longest)
  if (stem === '') return `附件${ending}`
  return `${device.test(stem) ? '_' : ''}${stem}${isItsOwn ? had : ending}`
}
