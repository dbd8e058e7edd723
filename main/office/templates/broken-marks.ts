import type PizZip from 'pizzip'

interface TemplateError {
  id?: string
  xtag?: string
  context?: string
  openingtag?: string
  closingtag?: string
  file?: string
}
interface Broken {
  readonly what: string
  readonly around: string
}

const sentences: Record<string, (e: TemplateError) => string> = {
  unopened_tag: () => '多了一个右花括号 }，前面没有左花括号 {',
  unclosed_tag: () => '少了右花括号 }',
  duplicate_open_tag: () => '左花括号写了两个，只要一个 {',
  duplicate_close_tag: () => '右花括号写了两个，只要一个 }',
  unopened_loop: (e) => `{/${e.xtag ?? ''}} 前面没有 {#${e.xtag ?? ''}}`,
  unclosed_loop: (e) => `{#${e.xtag ?? ''}} 后面没有 {/${e.xtag ?? ''}}`,
  unbalanced_loop_tags: () => '列表的开头和结尾一个在表格里、一个在表格外，请放到同一行里',
  closing_tag_does_not_match_opening_tag: (e) => `{#${e.openingtag}} 却用 {/${e.closingtag}} 结尾，两处要写同一个列表`,
  loop_position_invalid: (e) => `列表「${e.xtag ?? ''}」的开头和结尾要在同一行表格里，或各占一段`,
  raw_xml_tag_should_be_only_text_in_paragraph: (e) => `不能用 {@${e.xtag ?? ''}}，请去掉 @`,
}

/** How much of the text beside a broken mark is shown. */
const shown = 40

/** What docxtemplater has to say of a template, in words, each with the text of its paragraph. */
export function brokenMarks(error: unknown, zip: PizZip): Broken[] {
  const { properties } = error as { properties?: TemplateError & { errors?: { properties: TemplateError }[] } }
  if (!properties?.id) throw error
  const all = properties.errors?.map((e) => e.properties) ?? [properties]
  return all.map((e) => ({
    what: sentences[e.id ?? '']?.(e) ?? '这里的标记认不出，请照「标记」一栏重写',
    around: aroundIn(zip, e),
  }))
}

/** Full-width braces, which an input method writes, mark nothing: they would be printed as they are. */
export function wideBraces(zip: PizZip): Broken[] {
  const paragraphs = textParts(zip).flatMap((name) => paragraphsOf(zip.file(name)!.asText()))
  return paragraphs
    .filter((text) => /[｛｝]/.test(text))
    .map((text) => ({ what: '花括号是全角的 ｛ ｝，请改成半角的 { }', around: cut(text, text.search(/[｛｝]/)) }))
}

const textParts = (zip: PizZip): string[] =>
  Object.keys(zip.files).filter((name) => /^word\/(document|header\d*|footer\d*|footnotes)\.xml$/.test(name))

/** The texts of the paragraphs of a part, their runs put together. */
const paragraphsOf = (xml: string): string[] =>
  xml.split('</w:p>').map((paragraph) =>
    [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)</g)]
      .map((m) => m[1])
      .join('')
      .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name]!),
  )
const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function aroundIn(zip: PizZip, { file, context, xtag, openingtag }: TemplateError): string {
  const part = file === undefined ? null : zip.file(file)
  const sought = [context, openingtag && `#${openingtag}`, xtag && `#${xtag}`, xtag && `/${xtag}`, xtag]
  const words = sought.filter((text) => text !== undefined && text !== '').map((text) => text!.trim())
  const paragraphs = part ? paragraphsOf(part.asText()) : []
  for (const word of words) for (const text of paragraphs) if (text.includes(word)) return cut(text, text.indexOf(word))
  // A mark that runs over the end of its paragraph stands whole in none of them.
  return cut(words[0] ?? '', 0)
}

function cut(text: string, at: number): string {
  const from = Math.max(0, at - shown / 2)
  const piece = text.slice(from, from + shown).trim()
  return `${from > 0 ? '…' : ''}${piece}${from + shown < text.length ? '…' : ''}`
}
