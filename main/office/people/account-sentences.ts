import type { AccountEvent } from '../../../db/people'
import { roleLabels, type Role } from '../../../records/roles'

const roleSaid = (role: string): string => roleLabels[role as Role] ?? role

/** 添加 李强（经办）: what was done to an account, to the office or to its forms, in words. */
export function accountSentence({ what, subject, detail, isOwn }: AccountEvent): string {
  switch (what) {
    case 'add':
      return `添加 ${subject}（${roleSaid(detail)}）`
    case 'change': {
      const [role = '', state] = detail.split(' ')
      return state === 'disabled' ? `停用 ${subject} 的账号` : `把 ${subject} 的账号改为 ${roleSaid(role)}，在用`
    }
    case 'password':
      return isOwn ? '改自己的密码' : `重设 ${subject} 的密码`
    case 'mediator':
      return detail === '' ? `取消 ${subject} 的调解员身份` : `把 ${subject} 的账号对应到调解员 ${detail}`
    case 'recovery':
      return '更换恢复单，旧的作废'
    case 'profile':
      return `修改单位信息（${detail}）`
    case 'restore':
      return `恢复到备份（${detail}）`
    case 'template': {
      const [did, form] = [detail.slice(0, 2), detail.slice(3)]
      return did === '撤下' ? `撤下《${form}》的模板，用回自带的表格` : `给《${form}》换上本单位的模板`
    }
  }
}
