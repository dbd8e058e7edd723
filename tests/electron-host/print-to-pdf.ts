import type { CdpSession, Json } from './cdp.ts'

// Inches, as Electron takes them.
const sizes: Record<string, [width: number, height: number]> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
}

/** webContents.printToPDF by the same code of the engine. */
export async function printToPdf(cdp: CdpSession, options: Json): Promise<Buffer> {
  const size = sizes[options.pageSize ?? 'Letter']
  if (!size) throw new Error(`Invalid pageSize ${options.pageSize}`)
  const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = options.margins ?? {}
  const { data } = await cdp.send('Page.printToPDF', {
    landscape: Boolean(options.landscape),
    printBackground: Boolean(options.printBackground),
    preferCSSPageSize: Boolean(options.preferCSSPageSize),
    scale: options.scale ?? 1,
    paperWidth: size[0],
    paperHeight: size[1],
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
    pageRanges: options.pageRanges ?? '',
  })
  return Buffer.from(data, 'base64')
}
