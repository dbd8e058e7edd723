/** A name for a Word file from its parts, without what Windows refuses: 店档_福满园饺子馆.docx */
export function fileName(...parts: readonly string[]): string {
  const name = parts
    .join('_')
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/[\\/:*?"<>|\u0000-\u001F]/g, '')
  return `${Array.from(name).slice(0, 80).join('').trim()}.docx`
}
