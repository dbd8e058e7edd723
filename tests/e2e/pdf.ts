import { readFile } from 'node:fs/promises'

/** Pages of a PDF: how many, and the size of the first, in points. */
export async function readPdf(file: string): Promise<{ pages: number; size: string }> {
  const text = (await readFile(file)).toString('latin1')
  const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(text)
  return {
    pages: [...text.matchAll(/\/Type\s*\/Page\b/g)].length,
    size: `${Math.round(Number(box?.[1]))} × ${Math.round(Number(box?.[2]))}`,
  }
}
