import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Pictures of the first pages land here, for somebody to look at. */
const pictures = 'test-results/documents'
const mostPictures = 8
const fonts = join(import.meta.dirname, 'fonts.conf')

/** A word on a page; points from the upper left corner. */
export interface Word {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}
interface Page {
  width: number
  height: number
  words: Word[]
}
export interface Rendered {
  pages: Page[]
  /** All text in the order it was written, without white space and page numbers: a value that wraps is in one piece. */
  text: string
}

/** Lays Word files out with LibreOffice and reads the pages back; `documents` by name. */
export function render(documents: Readonly<Record<string, Uint8Array>>): Record<string, Rendered> {
  const folder = mkdtempSync(join(tmpdir(), 'jiefang-word-'))
  try {
    const names = Object.keys(documents)
    for (const name of names) writeFileSync(join(folder, `${name}.docx`), documents[name]!)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const files = names.map((name) => join(folder, `${name}.docx`))
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files])
    return Object.fromEntries(names.map((name) => [name, read(name, join(folder, `${name}.pdf`))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function read(name: string, pdf: string): Rendered {
  mkdirSync(pictures, { recursive: true })
  for (const old of readdirSync(pictures)) if (old.startsWith(`${name}-`)) rmSync(join(pictures, old))
  run('pdftoppm', ['-r', '80', '-l', String(mostPictures), '-png', pdf, join(pictures, name)])
  return {
    pages: pagesOf(run('pdftotext', ['-bbox', pdf, '-'])),
    text: run('pdftotext', ['-raw', pdf, '-'])
      .replace(/(—\s*\d+\s*—|第\s*\d+\s*页(\s*共\s*\d+\s*页)?)\s*\f/g, '')
      .replace(/\s+/g, ''),
  }
}

function run(program: string, args: string[]): string {
  try {
    return execFileSync(program, args, {
      encoding: 'utf8',
      stdio: 'pipe',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, FONTCONFIG_FILE: fonts },
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Error(
      `${program} is missing: install libreoffice-writer, poppler-utils and fonts-noto-cjk, then run this again`,
      { cause: error },
    )
  }
}

const number = (tag: string, name: string): number => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(tag)?.[1])

function pagesOf(xml: string): Page[] {
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => ({
      width: number(` ${page}`, 'width'),
      height: number(` ${page}`, 'height'),
      words: Array.from(page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g), ([, tag = '', text = '']) => ({
        text,
        left: number(` ${tag}`, 'xMin'),
        right: number(` ${tag}`, 'xMax'),
        top: number(` ${tag}`, 'yMin'),
        bottom: number(` ${tag}`, 'yMax'),
      })),
    }))
}
