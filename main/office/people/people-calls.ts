import { newId } from '../../../db/ids'
import {
  addSlot,
  changePassword,
  readPeople as readRingPeople,
  removeSlot,
  renameOffice,
  renewRecovery,
  unlock,
} from '../../../db/keys/key-ring'
import {
  addPerson,
  changePerson,
  readAccountEvents,
  readPeople,
  recordAccountEvent,
  type OfficePerson,
} from '../../../db/people'
import { writeSetting } from '../../../db/settings'
import { officeName } from '../../../records/office'
import { Said } from '../../../records/kit/said'
import type { Handlers, OfficeContext } from '../context'
import { accountSentence } from './account-sentences'

const sentenceOfLast = '至少要留一位能登录的主任。'

async function personOf({ file }: OfficeContext, id: string): Promise<OfficePerson> {
  const person = (await readPeople(file.read)).find((p) => p.id === id)
  if (!person) throw new Said('missing', '找不到这个人，请刷新后再试。')
  return person
}

/** @throws Said `denied` where this change would leave the office without a director who can sign in. */
async function mustKeepDirector({ file }: OfficeContext, id: string, after: OfficePerson): Promise<void> {
  const people = (await readPeople(file.read)).map((p) => (p.id === id ? after : p))
  if (!people.some((p) => p.active && p.role === 'director')) throw new Said('denied', sentenceOfLast)
}

export const peopleCalls: Handlers<
  | 'people.list'
  | 'people.add'
  | 'people.change'
  | 'people.events'
  | 'session.changePassword'
  | 'recovery.renew'
  | 'recovery.kept'
  | 'office.saveProfile'
> = {
  'people.list': (_input, { file }) => readPeople(file.read),

  async 'people.add'({ name, role, password }, { file, folder, key, actor }) {
    if ((await readPeople(file.read)).some((p) => p.active && p.name === name)) {
      throw new Said('invalid', `已经有一位${name}，请加上部门或编号以便区分。`, { name: '已有同名的人' })
    }
    const person: OfficePerson = { id: newId(), name, role, active: true }
    await file.keep(async (trx) => {
      await addPerson(trx, person)
      await recordAccountEvent(trx, { person: actor.id, what: 'add', subject: person.id, detail: role })
    })
    await addSlot(folder, key, { id: person.id, name }, password)
    return person
  },

  async 'people.change'({ id, role, active, password }, context) {
    const { file, folder, key, actor } = context
    const before = await personOf(context, id)
    const after: OfficePerson = {
      ...before,
      ...(role !== undefined && { role }),
      ...(active !== undefined && { active }),
    }
    if (id === actor.id && !after.active) throw new Said('denied', '不能停用自己，请由另一位主任来办。')
    await mustKeepDirector(context, id, after)
    if (after.active && !before.active && password === undefined) {
      throw new Said('invalid', '重新启用要给一个新密码。', { password: '请设一个新密码' })
    }
    // A power cut may have left an account without its slot; a new password gives it one.
    const hasSlot = readRingPeople(folder).people.some((p) => p.id === id)
    if (!after.active && hasSlot) removeSlot(folder, key, id)
    const detail = `${after.role} ${after.active ? 'active' : 'disabled'}`
    await file.keep(async (trx) => {
      await changePerson(trx, id, { role: after.role, active: after.active })
      if (after.role !== before.role || after.active !== before.active)
        await recordAccountEvent(trx, { person: actor.id, what: 'change', subject: id, detail })
      if (password !== undefined)
        await recordAccountEvent(trx, { person: actor.id, what: 'password', subject: id, detail: '' })
    })
    if (password !== undefined && after.active) {
      if (hasSlot) await changePassword(folder, key, id, password)
      else await addSlot(folder, key, { id, name: before.name }, password)
    }
    return after
  },

  async 'people.events'({ before }, { file }) {
    const events = await readAccountEvents(file.read, before)
    return events.map((event) => ({
      seq: event.seq,
      at: event.at,
      person: event.person,
      sentence: accountSentence(event),
    }))
  },

  async 'session.changePassword'({ old, password }, { file, folder, key, actor }) {
    ;(await unlock(folder, actor.id, old)).fill(0)
    await changePassword(folder, key, actor.id, password)
    await file.keep((trx) =>
      recordAccountEvent(trx, { person: actor.id, what: 'password', subject: actor.id, detail: '' }),
    )
    return null
  },

  async 'recovery.renew'(_input, { file, folder, key, profile, actor }) {
    await file.keep(async (trx) => {
      await recordAccountEvent(trx, { person: actor.id, what: 'recovery', subject: '', detail: '' })
      await writeSetting(trx, 'recoveryKept', false) // until the new one is on paper too
    })
    return { code: await renewRecovery(folder, key), office: officeName(profile), madeAt: new Date().toISOString() }
  },

  async 'recovery.kept'(_input, { file }) {
    await file.keep((trx) => writeSetting(trx, 'recoveryKept', true))
    return null
  },

  async 'office.saveProfile'(profile, { file, folder, key, adopt, actor }) {
    await file.keep(async (trx) => {
      await writeSetting(trx, 'profile', profile)
      await recordAccountEvent(trx, { person: actor.id, what: 'profile', subject: '', detail: officeName(profile) })
    })
    renameOffice(folder, key, officeName(profile))
    return adopt(profile)
  },
}
