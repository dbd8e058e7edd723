import type { FileChild } from 'docx'
import type { Kept } from '../../../../records/mediation/case-file'
import { party } from '../../../../records/mediation/party'
import { fieldTable } from '../kit/field-table'
import { gap, heading, title } from '../kit/headings'
import { mm, portrait } from '../kit/paper'
import { ticks } from '../kit/ticks'
import { caseForm } from './case-form'
import { aboutOf, orRoom, type CaseFacts } from './case-facts'
import { signatureRows } from './signing'
import { atEdge, paragraph } from './text'

const partyOf = (facts: CaseFacts): Kept<typeof party> | undefined => aboutOf(facts, facts.file.parties)

function filling(facts: CaseFacts) {
  const p = partyOf(facts)
  return {
    委托人: p?.name ?? '',
    委托人证件号: p?.idNumber ?? p?.creditCode ?? '',
    委托人代表人: [p?.representative, p?.representativePost].filter(Boolean).join('，'),
    委托人电话: p?.phone ?? '',
    委托人住址: p?.address ?? '',
    受托人: p?.agent ?? '',
    受托人电话: p?.agentPhone ?? '',
    代理权限: ticks(party.fields.agentScope, p?.agentScope) ?? '',
    委托事项: p?.agentMatters ?? '',
  }
}

/** 授权委托书 of one party: who speaks for it, and how far. */
export const proxyLetter = caseForm({
  id: 'proxyLetter',
  title: '授权委托书',
  version: 1,
  wants: ['委托人证件号', '受托人电话', '委托事项'],
  marks: {
    委托人: '委托的当事人',
    委托人证件号: '身份证号或统一社会信用代码',
    委托人代表人: '单位的法定代表人或负责人和职务',
    委托人电话: '委托人电话',
    委托人住址: '委托人单位或住址',
    受托人: '委托代理人',
    受托人电话: '代理人电话',
    代理权限: '一般代理、特别授权的方框，已选的涂黑',
    委托事项: '委托事项',
  },
  fill: filling,
  titleOf: (facts) => `授权委托书（${orRoom(partyOf(facts)?.name, 4)}）`,
  lay: (facts): FileChild[] => {
    const f = filling(facts)
    const isUnit = partyOf(facts)?.kind === 'unit'
    return [
      title('授权委托书'),
      gap(mm(3)),
      heading('委托人'),
      fieldTable(portrait, [
        { label: isUnit ? '名称' : '姓名', value: f.委托人, wide: true },
        { label: isUnit ? '统一社会信用代码' : '身份证号', value: f.委托人证件号, wide: true },
        ...(isUnit ? [{ label: '代表人', value: f.委托人代表人, wide: true }] : []),
        { label: '联系方式', value: f.委托人电话, wide: true },
        { label: '单位或住址', value: f.委托人住址, wide: true },
      ]),
      heading('受托人'),
      fieldTable(portrait, [
        { label: '姓名', value: f.受托人 },
        { label: '联系方式', value: f.受托人电话 },
        { label: '身份证号', value: '', wide: true },
        { label: '单位或住址', value: '', wide: true },
      ]),
      gap(mm(5)),
      paragraph(
        `委托人因${orRoom(facts.file.case.name, 12)}一案，委托上列受托人作为委托人的代理人，参加${facts.settings.committee}主持的调解。`,
      ),
      paragraph(`代理权限：${f.代理权限}`),
      paragraph(`委托事项：${orRoom(f.委托事项, 20)}`),
      paragraph('特别授权的代理人可以代为承认、变更、放弃调解请求，签订调解协议；一般代理的代理人不能代签调解协议。', {
        keepNext: true,
      }),
      gap(mm(6)),
      signatureRows([
        { who: isUnit ? '委托人（盖章）、代表人（签名）：' : '委托人（签名盖章或按指印）：' },
        { who: '受托人（签名）：' },
      ]),
      atEdge(`（本委托书一份存入调解卷宗，卷号：${orRoom(facts.file.case.number ?? '', 10)}）`, { before: 120 }),
    ]
  },
})
