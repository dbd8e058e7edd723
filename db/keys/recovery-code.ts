import { randomBytes } from 'node:crypto'
import { narrow } from '../../records/kit/characters'
import { Said } from '../../records/kit/said'

/** Crockford's base 32: no I, L, O and U, which are misread or spell words. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 8
const dataPerGroup = 4

/** Multiplies by x in GF(32), modulo x⁵ + x² + 1. */
const timesX = (v: number) => (v & 16 ? (v << 1) ^ 0b100101 : v << 1)

/** The fifth character of a group: finds every single wrong character, every swap of two, and groups in the wrong order. */
function check(group: number, data: readonly number[]): number {
  return timesX(data.reduce((sum, v) => timesX(sum) ^ v, group + 1))
}

/**
 * A new recovery code: 160 random bits as 8 groups of 5 characters with hyphens between them, 4 of data and 1 that checks
 * the group and its place, such as 7K2QD-….
 */
export function newRecoveryCode(): string {
  const random = randomBytes(groups * dataPerGroup)
  const written = Array.from({ length: groups }, (_, group) => {
    const data = [...random.subarray(group * dataPerGroup, (group + 1) * dataPerGroup)].map((byte) => byte & 31)
    return [...data, check(group, data)].map((v) => alphabet.charAt(v)).join('')
  })
  random.fill(0)
  return written.join('-')
}

/**
 * A code as somebody typed it from paper, in the form it was printed: lower case, full-width characters, spaces or hyphens
 * anywhere, O for 0, I and L for 1 are understood.
 *
 * @throws Said `invalid` that names the groups with a slip, and never repeats what was typed
 */
export function readRecoveryCode(typed: string): string {
  const characters = narrow(typed)
    .toUpperCase()
    .replace(/[\s\p{Pd}_.,、，。]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const size = dataPerGroup + 1
  if (characters.length !== groups * size)
    throw refused(`恢复码应是 ${groups} 组、每组 ${size} 个字符，现在是 ${characters.length} 个，请对照恢复单补全`)
  const written = Array.from({ length: groups }, (_, group) => characters.slice(group * size, (group + 1) * size))
  const wrong = written.flatMap((group, place) => (holds(place, group) ? [] : [place + 1]))
  if (wrong.length) throw refused(`恢复码第 ${wrong.join('、')} 组有误，请对照恢复单改正`)
  return written.join('-')
}

function holds(place: number, group: string): boolean {
  const values = Array.from(group, (c) => alphabet.indexOf(c))
  return !values.includes(-1) && check(place, values.slice(0, dataPerGroup)) === values[dataPerGroup]
}

const refused = (fault: string) => new Said('invalid', `${fault}。`, { code: fault })
