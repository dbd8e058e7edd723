import Docxtemplater from 'docxtemplater'
import type PizZip from 'pizzip'

/** A mark as it stands in a part of a template; `inside` are the marks between the two ends of a list. */
export interface PlacedMark {
  /** Without white space: Word breaks lines where it likes. */
  readonly name: string
  /** A list, a list's absence (`{^…}`), raw text of a file (`{@…}`), or a plain mark. */
  readonly kind: 'list' | 'absence' | 'raw' | 'plain'
  readonly inside: readonly PlacedMark[]
}

/** A template that was read: its marks by part, and the program that fills it once. */
export interface Compiled {
  readonly marks: ReadonlyMap<string, readonly PlacedMark[]>
  readonly fill: Docxtemplater<PizZip>
}

/** What docxtemplater tells of a part that it has read. */
interface ReadPart {
  type: string
  value: string
  module?: string
  inverted?: boolean
  subparsed?: ReadPart[]
}

const squeezed = (mark: string): string => mark.replace(/\s+/g, '')

/** Reads the marks of a template; throws docxtemplater's own error where one is broken. */
export function compile(zip: PizZip): Compiled {
  const marks = new Map<string, readonly PlacedMark[]>()
  let path = ''
  const reader = {
    name: 'marks',
    set({ inspect }: { inspect?: { filePath?: string; postparsed?: ReadPart[] } }): void {
      if (inspect?.filePath) path = inspect.filePath
      if (inspect?.postparsed) marks.set(path, placed(inspect.postparsed))
    },
  }
  const fill = new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    stripInvalidXMLChars: true,
    errorLogging: false,
    syntax: { changeDelimiterPrefix: null },
    parser: (mark) => ({ get: (scope: object) => valueOf(scope, squeezed(mark)) }),
    nullGetter: ({ value }) => {
      throw new Error(`the template asks for ${value}, which its form does not have`)
    },
    modules: [reader],
  })
  return { marks, fill }
}

const valueOf = (scope: object, mark: string): unknown =>
  Object.hasOwn(scope, mark) ? (scope as Record<string, unknown>)[mark] : undefined

const placed = (parts: readonly ReadPart[]): PlacedMark[] =>
  parts.flatMap((part) =>
    part.type === 'placeholder'
      ? [{ name: squeezed(part.value), kind: kindOf(part), inside: placed(part.subparsed ?? []) }]
      : [],
  )

function kindOf({ module, inverted }: ReadPart): PlacedMark['kind'] {
  if (module === 'loop') return inverted ? 'absence' : 'list'
  return module === undefined ? 'plain' : 'raw'
}
