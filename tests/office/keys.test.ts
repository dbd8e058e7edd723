import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as ring from '../../db/keys/key-ring'
import { newRecoveryCode, readRecoveryCode } from '../../db/keys/recovery-code'
import { readRing, type KeyRing } from '../../db/keys/ring-file'
import { SlowDown, waitAfter } from '../../db/keys/slow-down'

const director = { id: randomUUID(), name: '陈一鸣' }
const clerk = { id: randomUUID(), name: '周小禾' }
const office = { id: randomUUID(), name: '和平社区居民委员会' }
const password = '门前三包 2026'

let folder: string
let key: Buffer
let recoveryCode: string

const file = () => join(folder, 'office.keys')
const copy = () => join(folder, 'office.keys.bak')
const slotOf = (of: KeyRing, person: string) =>
  of.slots.find((s) => s.holder.kind === 'password' && s.holder.person.id === person)

/** Unlocks on a doctored ring (and copy), then puts the true one back. */
async function unlockDoctored(change: (of: KeyRing) => void, person = director.id): Promise<Buffer> {
  const before = readFileSync(file(), 'utf8')
  const fake: KeyRing = JSON.parse(before)
  change(fake)
  for (const path of [file(), copy()]) writeFileSync(path, JSON.stringify(fake))
  try {
    return await ring.unlock(folder, person, password)
  } finally {
    for (const path of [file(), copy()]) writeFileSync(path, before)
    rmSync(join(folder, 'office.tries'), { force: true })
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiefang-keys-'))
  ;({ key, recoveryCode } = await ring.createKeyRing({ folder, office, person: director, password }))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a new key ring', () => {
  it('names the office and the people, and holds neither the key nor a secret', () => {
    expect(ring.readPeople(folder)).toEqual({ office: office.name, people: [director] })
    const text = readFileSync(file(), 'utf8')
    for (const secret of [key.toString('hex'), key.toString('base64'), password, recoveryCode])
      expect(text).not.toContain(secret)
    expect(readFileSync(copy(), 'utf8')).toBe(text)
    expect(readdirSync(folder).toSorted()).toEqual(['office.keys', 'office.keys.bak'])
  })

  it('is not made over an office that is already there', async () => {
    await expect(ring.createKeyRing({ folder, office, person: director, password })).rejects.toMatchObject({
      code: 'invalid',
    })
    expect(await ring.unlock(folder, director.id, password)).toEqual(key)
  })
})

describe('unlocking', () => {
  it('takes full-width letters of an input method for ordinary ones', async () => {
    expect(await ring.unlock(folder, director.id, '门前三包　２０２６')).toEqual(key)
  })

  it('says a wrong password plainly and repeats neither it nor the key', async () => {
    const error: unknown = await ring.unlock(folder, director.id, 'wrong-secret').catch((e: unknown) => e)
    expect(error).toMatchObject({ code: 'wrong-password', message: '密码不对，请重试。' })
    expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain('wrong-secret')
    expect(await ring.unlock(folder, director.id, password)).toEqual(key)
  })

  it('says when the person is not in the list', async () => {
    await expect(ring.unlock(folder, randomUUID(), password)).rejects.toMatchObject({ code: 'missing' })
  })

  it('reads the copy when the ring is damaged, and says so when both are', async () => {
    const before = readFileSync(file(), 'utf8')
    writeFileSync(file(), before.slice(0, 200))
    expect(ring.readPeople(folder).people).toEqual([director])
    writeFileSync(copy(), '')
    expect(() => ring.readPeople(folder)).toThrow(expect.objectContaining({ code: 'unreadable' }))
    for (const path of [file(), copy()]) rmSync(path)
    expect(() => ring.readPeople(folder)).toThrow(expect.objectContaining({ code: 'missing' }))
    for (const path of [file(), copy()]) writeFileSync(path, before)
  })
})

describe('recovering', () => {
  it('opens with the printed code typed carelessly', async () => {
    const careless = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect(await ring.recover(folder, ` ${careless} `)).toEqual(key)
  })

  it('refuses the sheet of another office', async () => {
    await expect(ring.recover(folder, newRecoveryCode())).rejects.toMatchObject({ code: 'wrong-password' })
    rmSync(join(folder, 'office.tries'), { force: true })
  })

  it('gives a new sheet, after which the old one opens nothing', async () => {
    const old = recoveryCode
    recoveryCode = await ring.renewRecovery(folder, key)
    await expect(ring.recover(folder, old)).rejects.toMatchObject({ code: 'wrong-password' })
    expect(await ring.recover(folder, recoveryCode)).toEqual(key)
  })
})

describe('a recovery code', () => {
  const letters = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')

  it('is 8 groups of 5, another one every time', () => {
    const codes = Array.from({ length: 200 }, newRecoveryCode)
    expect(new Set(codes).size).toBe(200)
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/)
  })

  it('names the group of any one wrong character', () => {
    fc.assert(
      fc.property(fc.nat(39), fc.constantFrom(...letters), (place, letter) => {
        const plain = newRecoveryCode().replaceAll('-', '')
        fc.pre(plain[place] !== letter)
        const slip = plain.slice(0, place) + letter + plain.slice(place + 1)
        expect(() => readRecoveryCode(slip)).toThrow(`第 ${Math.floor(place / 5) + 1} 组`)
      }),
    )
  })

  it('finds two characters of a group swapped, and two groups swapped', () => {
    fc.assert(
      fc.property(fc.nat(7), fc.nat(4), fc.nat(4), (group, a, b) => {
        const groups = newRecoveryCode().split('-')
        const swapped = Array.from(groups[group] ?? '')
        fc.pre(swapped[a] !== swapped[b])
        ;[swapped[a], swapped[b]] = [swapped[b] ?? '', swapped[a] ?? '']
        groups[group] = swapped.join('')
        expect(() => readRecoveryCode(groups.join('-'))).toThrow(`第 ${group + 1} 组`)
      }),
    )
    const [first = '', second = '', ...rest] = newRecoveryCode().split('-')
    expect(() => readRecoveryCode([second, first, ...rest].join('-'))).toThrow('第 1、2 组')
  })

  it('says how much is missing', () => {
    expect(() => readRecoveryCode(newRecoveryCode().slice(0, 20))).toThrow('现在是 17 个')
  })
})

describe('wrong passwords one after another', () => {
  let now = Date.parse('2026-11-22T02:00:00Z')
  const slowDown = () => new SlowDown(folder, () => now)
  const waits = () => {
    try {
      slowDown().attempt('door')
      return 0
    } catch (error) {
      return (error as { detail: { seconds: number } }).detail.seconds
    }
  }

  it('wait longer each time, to five minutes at most', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 50].map(waitAfter)).toEqual([0, 0, 0, 16, 32, 64, 128, 256, 300, 300])
  })

  it('are slowed from the fourth on, across a restart, and a right one ends it', () => {
    expect([waits(), waits(), waits(), waits()]).toEqual([0, 0, 0, 0])
    expect(waits()).toBe(16)
    now += 15_500
    expect(waits()).toBe(1)
    now += 500
    expect(waits()).toBe(0)
    expect(waits()).toBe(32)
    expect(() => slowDown().attempt('door')).toThrow('连续 5 次不对，请等 32 秒再试')
    now += 32_000
    expect(waits()).toBe(0)
    slowDown().succeeded('door')
    expect([waits(), waits(), waits()]).toEqual([0, 0, 0])
    slowDown().succeeded('door')
  })

  it('lock nobody out for ever when the clock is set back', () => {
    for (let i = 0; i < 12; i++) {
      expect(waits()).toBe(0)
      now += 300_000
    }
    now -= 10 * 365 * 86_400_000
    expect(waits()).toBe(300)
    now += 300_000
    expect(waits()).toBe(0)
    slowDown().succeeded('door')
  })

  it('of one person do not slow another one down, and a damaged count keeps nobody out', () => {
    for (let i = 0; i < 4; i++) expect(waits()).toBe(0)
    expect(waits()).toBeGreaterThan(0)
    expect(() => slowDown().attempt('another door')).not.toThrow()
    writeFileSync(join(folder, 'office.tries'), '{')
    expect(waits()).toBe(0)
    rmSync(join(folder, 'office.tries'))
  })

  it('reach the person who unlocks', async () => {
    for (let i = 0; i < 4; i++) new SlowDown(folder).attempt(director.id)
    await expect(ring.unlock(folder, director.id, password)).rejects.toMatchObject({
      code: 'slow-down',
      detail: { seconds: 16 },
    })
    rmSync(join(folder, 'office.tries'))
  })
})

describe('people and passwords', () => {
  it('adds a person, changes the password, and takes the person out again', async () => {
    await ring.addSlot(folder, key, clerk, 'first-password')
    expect(ring.readPeople(folder).people).toEqual([director, clerk])
    await expect(ring.addSlot(folder, key, clerk, 'again-password')).rejects.toMatchObject({ code: 'invalid' })

    await ring.changePassword(folder, key, clerk.id, 'second-password')
    expect(await ring.unlock(folder, clerk.id, 'second-password')).toEqual(key)
    await expect(ring.unlock(folder, clerk.id, 'first-password')).rejects.toMatchObject({ code: 'wrong-password' })
    rmSync(file()) // the copy must not open with the withdrawn password either
    await expect(ring.unlock(folder, clerk.id, 'first-password')).rejects.toMatchObject({ code: 'wrong-password' })
    expect(await ring.unlock(folder, clerk.id, 'second-password')).toEqual(key)

    ring.removeSlot(folder, key, clerk.id)
    expect(ring.readPeople(folder).people).toEqual([director])
    await expect(ring.unlock(folder, clerk.id, 'second-password')).rejects.toMatchObject({ code: 'missing' })
    expect(() => ring.removeSlot(folder, key, director.id)).toThrow(expect.objectContaining({ code: 'invalid' }))
  })

  it('loses nobody when two people are added at once', async () => {
    const two = ['吴一', '郑二'].map((name) => ({ id: randomUUID(), name }))
    await Promise.all(two.map((person) => ring.addSlot(folder, key, person, 'some-password')))
    expect(ring.readPeople(folder).people).toHaveLength(3)
    for (const person of two) ring.removeSlot(folder, key, person.id)
  })

  it('never seals a key that is not this office’s', async () => {
    await expect(ring.addSlot(folder, Buffer.alloc(32, 7), clerk, 'any-password')).rejects.toMatchObject({
      code: 'unreadable',
    })
  })

  it('shows the new name of the office', () => {
    ring.renameOffice(folder, key, '和平里社区居民委员会')
    expect(ring.readPeople(folder).office).toBe('和平里社区居民委员会')
  })
})

describe('a ring that somebody doctored', () => {
  it('does not open a slot that was moved to another person', async () => {
    const moved = unlockDoctored((fake) => {
      const own = slotOf(fake, director.id)
      if (own) own.holder = { kind: 'password', person: clerk }
    }, clerk.id)
    await expect(moved).rejects.toMatchObject({ code: 'wrong-password' })
  })

  it('does not open a slot whose sealed bytes were changed', async () => {
    const changed = unlockDoctored((fake) => {
      const own = slotOf(fake, director.id)
      const bytes = Buffer.from(own?.sealed ?? '', 'base64')
      bytes.writeUInt8(bytes.readUInt8(3) ^ 1, 3)
      if (own) own.sealed = bytes.toString('base64')
    })
    await expect(changed).rejects.toMatchObject({ code: 'wrong-password' })
  })

  it('does not open a slot that was carried into another office', async () => {
    const carried = unlockDoctored((fake) => {
      fake.office.id = randomUUID()
    })
    await expect(carried).rejects.toMatchObject({ code: 'wrong-password' })
  })

  it('does not open a slot under the id of another one', async () => {
    const swapped = unlockDoctored((fake) => {
      const [a, b] = fake.slots
      if (a && b) [a.id, b.id] = [b.id, a.id]
    })
    await expect(swapped).rejects.toMatchObject({ code: 'wrong-password' })
  })

  it.each([
    { memory: 32 * 1024 },
    { passes: 2 },
    { salt: Buffer.alloc(8).toString('base64') },
    { memory: 64 * 1024 * 1024 },
  ])('refuses parameters out of bounds before deriving anything: %o', async (parameters) => {
    const weakened = unlockDoctored((fake) => {
      Object.assign(slotOf(fake, director.id)?.kdf ?? {}, parameters)
    })
    await expect(weakened).rejects.toMatchObject({ code: 'unreadable' })
  })

  it('is whole again afterwards', async () => {
    expect(readRing(folder).slots).toHaveLength(2)
    expect(await ring.unlock(folder, director.id, password)).toEqual(key)
  })
})
