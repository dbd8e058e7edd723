import { builtInFormat } from './numbers'
import { attribute, plain, walkXml } from './xml'
import { damaged, type Zip } from './zip'

const nothing = () => {}

/** Sheets of a workbook, with the part each stands in, and whether its days count from 1904. */
export interface WorkbookPart {
  readonly sheets: readonly { name: string; part: string; hidden: boolean }[]
  readonly from1904: boolean
  readonly sharedStrings: string | undefined
  readonly styles: string | undefined
}

interface Relation {
  readonly part: string
  readonly type: string
}

/** What a part points to, by id. */
function readRelations(zip: Zip, part: string): Map<string, Relation> {
  const folder = part.replace(/[^/]*$/, '')
  const relations = new Map<string, Relation>()
  walkXml(zip.text(`${folder}_rels/${part.slice(folder.length)}.rels`) ?? '', {
    open(name, attributes) {
      if (name !== 'Relationship') return
      const target = attribute(attributes, 'Target') ?? ''
      relations.set(attribute(attributes, 'Id') ?? '', {
        part: target.startsWith('/') ? target.slice(1) : resolve(folder, target),
        type: attribute(attributes, 'Type') ?? '',
      })
    },
    close: nothing,
    text: nothing,
  })
  return relations
}

/** The part that lists the sheets, wherever the program that wrote the file has put it. */
export const findWorkbookPart = (zip: Zip): string | undefined =>
  [...readRelations(zip, '').values()].find((r) => r.type.endsWith('/officeDocument'))?.part

/** Reads the list of sheets and what belongs to it. */
export function readWorkbookPart(zip: Zip, part: string): WorkbookPart {
  const targets = readRelations(zip, part)
  const sheets: { name: string; part: string; hidden: boolean }[] = []
  let from1904 = false
  walkXml(zip.text(part) ?? '', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '')
      if (name !== 'sheet') return
      const target = targets.get(attribute(attributes, 'id') ?? '')
      const hidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible'
      // A chart sheet has no cells.
      if (target?.type.endsWith('/worksheet')) {
        sheets.push({ name: attribute(attributes, 'name') ?? '', part: target.part, hidden })
      }
    },
    close: nothing,
    text: nothing,
  })
  const ofType = (type: string) => [...targets.values()].find((t) => t.type.endsWith(`/${type}`))?.part
  return { sheets, from1904, sharedStrings: ofType('sharedStrings'), styles: ofType('styles') }
}

function resolve(folder: string, target: string): string {
  const path = folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}

/** `_x000D_`: how a workbook writes characters that XML cannot hold. */
export const unescape = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-F]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text

/** The strings that cells point to. Runs of one string are joined; phonetic guides are left out. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = []
  let text = ''
  let reading = false
  let phonetic = false
  let whole = xml === ''
  walkXml(xml, {
    open(name, _, empty) {
      if (name === 'sst') whole ||= empty
      else if (name === 'si') {
        text = ''
        if (empty) strings.push('')
      } else if (name === 't') reading = !empty && !phonetic
      else if (name === 'rPh') phonetic = !empty
    },
    close(name) {
      if (name === 'si') strings.push(unescape(text))
      else if (name === 'sst') whole = true
      else if (name === 't') reading = false
      else if (name === 'rPh') phonetic = false
    },
    text(raw) {
      if (reading) text += plain(raw)
    },
  })
  // A part that breaks off would leave cells pointing at the wrong strings, or at none.
  if (!whole) throw damaged()
  return strings
}

/** The number format of every cell style, by its index. */
export function readFormats(xml: string): string[] {
  const custom = new Map<number, string>()
  const formats: string[] = []
  let inCellStyles = false
  walkXml(xml, {
    open(name, attributes, empty) {
      if (name === 'numFmt') {
        custom.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
      } else if (name === 'cellXfs') inCellStyles = !empty
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0)
        formats.push(custom.get(id) ?? builtInFormat(id))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
    text: nothing,
  })
  return formats
}
