import type { Table } from 'docx'
import { officeName } from '../../../../records/office'
import { faces } from '../kit/fonts'
import { formDocument, pack } from '../kit/form'
import { grid, shares } from '../kit/grid'
import { gap } from '../kit/headings'
import { fullName } from '../kit/letterhead'
import { line, looks, type Look } from '../kit/lines'
import { landscape, mm } from '../kit/paper'
import type { PrintedForm } from '../printed-form'
import type { CommitteeFacts } from './committee-facts'

type Member = CommitteeFacts['members'][number]

const body: Look = { face: faces.hei, size: 16, leading: 24 }
const post: Look = { face: faces.title, size: 34, leading: 46 }
const name: Look = { face: faces.title, size: 56, leading: 74 }
const duty: Look = { face: faces.song, size: 18, leading: 28 }

/** Two plates lie side by side on a sheet, to be cut apart: each a little less than A5. */
const perSheet = 2
const height = mm(160)

/** A plate whose words are long is set smaller and closer: it stays one plate. */
const longPost = 8
const longDuty = 45
const smallPost: Look = { ...post, size: 22, leading: 30 }
const smallDuty: Look = { ...duty, size: 12, leading: 17 }

function plate(committee: string, member: Member | undefined, office: string) {
  if (!member) return [line('', looks.note)]
  const isLongPost = member.post.length > longPost
  const isLongDuty = (member.duty ?? '').length > longDuty
  const room = isLongPost || isLongDuty ? 300 : 900
  return [
    line(committee, body, 'centre', { after: room }),
    line(member.post, isLongPost ? smallPost : post, 'centre', { after: (room * 2) / 3 }),
    line(member.name, name, 'centre', { after: (room * 2) / 3 }),
    line(member.duty ?? '', isLongDuty ? smallDuty : duty, 'centre', { after: room }),
    line(office, looks.cell, 'centre'),
  ]
}

function sheet(committee: string, pair: readonly Member[], office: string): Table {
  const columns = shares(landscape.width, [1, 1])
  return grid(columns, [{ cells: [0, 1].map((n) => ({ content: plate(committee, pair[n], office) })), height }])
}

/** 岗位牌: a plate for each member with the post, the name and the duty. */
export const postPlates: PrintedForm<CommitteeFacts> = {
  form: { id: 'postPlates', title: '岗位牌', version: 2 },
  landscape: true,
  marks: { 单位: '本单位名称', 组织名称: '管委会或其他组织的名称' },
  lists: { 成员: { 职务: '职务', 姓名: '姓名', 分工: '分工' } },
  fill: ({ committee, members }, { office }) => ({
    单位: officeName(office),
    组织名称: committee.name,
    成员: members.map((m) => ({ 职务: m.post, 姓名: m.name, 分工: m.duty ?? '' })),
  }),
  build: (all, { office }) => {
    const sheets = all.flatMap(({ committee, members }) =>
      Array.from({ length: Math.ceil(members.length / perSheet) }, (_, n) =>
        sheet(committee.name, members.slice(perSheet * n, perSheet * (n + 1)), officeName(office)),
      ),
    )
    // A plate carries no page number; a blank of one line keeps two tables from growing together.
    const children = sheets.flatMap((table, n) =>
      n === 0 ? [table] : [line('', { ...looks.note, leading: 1 }, 'left', { newPage: true }), table],
    )
    return pack(formDocument(postPlates.form, fullName(office), landscape, [...children, gap(20)], false))
  },
}
