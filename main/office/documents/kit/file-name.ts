/** A name for a Word file from its parts, without what Windows refuses: 店档_福满园饺子馆.docx */
export function fileName(...parts: readonly string[]): string {
  const name = parts.join('_').replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
  return `${Array.from(name).slice(0, 80).join('').trim()}.docx`
}
