import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One package that the lock file names. */
export interface Dependency {
  readonly name: string
  readonly version: string
  /** SPDX expression. */
  readonly licence: string
  /** Asked for in package.json, not only by another package. */
  readonly direct: boolean
  /** Imported by the program itself; its code is in what people install. Known for direct dependencies only. */
  readonly inProgram: boolean
}

/** Licences that allow what this project does: use and pass on, unchanged, beside its own MIT code. */
const accepted = new Set(
  'MIT ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 Unlicense WTFPL CC0-1.0 Zlib Python-2.0 CC-BY-4.0 OFL-1.1 MPL-2.0'.split(
    ' ',
  ),
)

/** Packages with another licence, and why they may be here all the same. None of them may be in the program. */
export const exceptions: Readonly<Record<string, string>> = {
  '@signalapp/sqlcipher':
    'AGPL-3.0: an independent reader of the encrypted file, run by one test on the machine of a developer; no part of it is in the program',
}

/** Whether an SPDX expression (`A`, `A OR B`, `A AND B`) leaves a way that is accepted. */
export function isAccepted(expression: string): boolean {
  return expression
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((way) => way.split(' AND ').every((licence) => accepted.has(licence)))
}

interface Lock {
  readonly packages: Record<string, { name?: string; version: string; license?: string }>
}
interface Manifest {
  readonly dependencies?: Record<string, string>
  readonly optionalDependencies?: Record<string, string>
  readonly devDependencies?: Record<string, string>
}

/** Every package of the lock file, direct ones first, then by name. The same package in the same version is named once. */
export function dependenciesOf(root: string): Dependency[] {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8')
  const manifest = JSON.parse(read('package.json')) as Manifest
  const asked = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.devDependencies }
  const imported = importedBy(root)
  const found = new Map<string, Dependency>()
  for (const [path, p] of Object.entries((JSON.parse(read('package-lock.json')) as Lock).packages)) {
    const alias = path.split('node_modules/').at(-1)!
    if (path === '') continue
    const direct = path === `node_modules/${alias}` && alias in asked
    const name = p.name ?? alias
    found.set(`${name}@${p.version}${direct ? '' : ' indirect'}`, {
      name: name === alias ? name : `${name}（as ${alias}）`,
      version: p.version,
      licence: p.license ?? 'not stated',
      direct,
      inProgram: direct && imported.has(alias),
    })
  }
  return [...found.values()].toSorted((a, b) => Number(b.direct) - Number(a.direct) || (a.name < b.name ? -1 : 1))
}

/** Names of the packages that the rooms of the program import. */
function importedBy(root: string): Set<string> {
  const files = globSync('{records,bridge,db,main,preload,renderer}/**/*.{ts,tsx,css}', { cwd: root })
  const text = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
  const specifiers = [...text.matchAll(/(?:from|import|import\()\s*'([^'.][^']*)'/g)].map((m) => m[1]!)
  return new Set(specifiers.map((s) => s.split('/', s.startsWith('@') ? 2 : 1).join('/')))
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** docs/LICENCES.md. */
export function licencesPage(all: readonly Dependency[]): string {
  const direct = all.filter((d) => d.direct)
  const counts = Map.groupBy(all, (d) => d.licence)
  return [
    '# Licences',
    '',
    'Written by `node tools/licences.ts` from package-lock.json; do not edit. The program itself is under the MIT licence.',
    '',
    '## What the project asks for',
    '',
    line(['package', 'version', 'licence', 'where']),
    line(['---', '---', '---', '---']),
    ...direct.map((d) => line([d.name, d.version, d.licence, d.inProgram ? 'in the program' : 'development'])),
    '',
    ...Object.entries(exceptions).map(([name, why]) => `**${name}** is here by exception. ${why}.`),
    '',
    '## How many of each',
    '',
    line(['licence', 'packages']),
    line(['---', '---']),
    ...[...counts]
      .toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
      .map(([licence, some]) => line([licence, String(some.length)])),
    '',
    '## What those ask for in turn',
    '',
    line(['package', 'version', 'licence']),
    line(['---', '---', '---']),
    ...all.filter((d) => !d.direct).map((d) => line([d.name, d.version, d.licence])),
    '',
  ].join('\n')
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  const all = dependenciesOf(root)
  writeFileSync(join(root, 'docs/LICENCES.md'), licencesPage(all))
  console.log(`docs/LICENCES.md: ${all.length} packages`)
}
