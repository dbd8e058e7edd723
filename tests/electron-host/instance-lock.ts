import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SecondStart {
  argv: string[]
  cwd: string
  additionalData: object
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function readOr<T>(fallback: T, read: () => T): T {
  try {
    return read()
  } catch {
    return fallback
  }
}

/** One running program per profile folder: a directory for a lock, and files in it for messages to its holder. */
export class InstanceLock {
  #held: string | undefined

  /** True when this process holds the lock now; otherwise the holder has been told of this start. */
  request(userData: string, additionalData: object, onSecond: (start: SecondStart) => void): boolean {
    if (this.#held) return true
    const folder = join(userData, 'host-lock')
    mkdirSync(userData, { recursive: true })
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        mkdirSync(folder) // atomic
      } catch {
        const pid = readOr(0, () => Number(readFileSync(join(folder, 'pid'), 'utf8')))
        if (pid && isAlive(pid)) {
          const mail = join(folder, `mail-${process.pid}`)
          writeFileSync(`${mail}.part`, JSON.stringify({ argv: process.argv, cwd: process.cwd(), additionalData }))
          renameSync(`${mail}.part`, `${mail}.json`)
          return false
        }
        rmSync(folder, { recursive: true, force: true }) // left by a process that was killed
        continue
      }
      writeFileSync(join(folder, 'pid'), String(process.pid))
      this.#held = folder
      watch(folder, () => this.#readMail(folder, onSecond)).unref()
      return true
    }
    return false
  }

  #readMail(folder: string, onSecond: (start: SecondStart) => void): void {
    for (const name of readOr([], () => readdirSync(folder))) {
      if (!/^mail-.*\.json$/.test(name)) continue
      const file = join(folder, name)
      const start = readOr(undefined, () => JSON.parse(readFileSync(file, 'utf8')) as SecondStart)
      rmSync(file, { force: true })
      if (start) onSecond(start)
    }
  }

  get held(): boolean {
    return this.#held !== undefined
  }

  release(): void {
    if (this.#held) rmSync(this.#held, { recursive: true, force: true })
    this.#held = undefined
  }
}
