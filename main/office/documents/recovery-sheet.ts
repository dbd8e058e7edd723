import { formDocument, pack, type Form } from './kit/form'
import { dated, title } from './kit/headings'
import { grid, shares } from './kit/grid'
import { line, looks } from './kit/lines'
import { mm, portrait } from './kit/paper'

const recoverySheetForm: Form = { id: 'recoverySheet', title: '恢复单', version: 1 }

const use = [
  '主任也忘记密码时，在登录画面点“忘记密码”，照本单输入恢复码，设置新密码。',
  '拿到本单的人能打开本单位的全部档案，须与公章同等保管。',
]
const keeping = [
  '逐组核对无误后装入信封，封口签名、注明日期，一份锁入保险柜，一份另处保管；不拍照、不转发，不存入电脑和手机。',
  '拆封使用后，或者遗失、疑被他人看过，由主任在“设置”中换一张恢复单，旧恢复码立即作废。',
]
const perRow = 4

/**
 * 恢复单: the code that opens the office when every password is forgotten, in large numbered groups.
 * @param code groups with hyphens between them
 * @param day `YYYY-MM-DD`
 */
export function buildRecoverySheet(code: string, office: string, day: string): Promise<Uint8Array> {
  return pack(
    formDocument(
      recoverySheetForm,
      office,
      portrait,
      [
        title(recoverySheetForm.title),
        codeTable(code),
        heading('一、用途'),
        ...use.map((text, n) => paragraph(`${n + 1}. ${text}`)),
        heading('二、保管'),
        ...keeping.map((text, n) => paragraph(`${n + 1}. ${text}`)),
        heading('三、辨认'),
        paragraph('码中没有字母 I、L、O、U，形似的都是数字 1 和 0；输入时大小写、空格、横线都不要紧。'),
        ...dated(office, day),
      ],
      false,
    ),
  )
}

const indent = 2 * looks.text.size * 20
const paragraph = (text: string) => line(text, looks.text, 'left', { firstLine: indent })
const heading = (text: string) => line(text, looks.textHeading, 'left', { before: 200, firstLine: indent })

function codeTable(code: string) {
  const groups = code.split('-')
  const rows = Array.from({ length: Math.ceil(groups.length / perRow) }, (_, r) =>
    groups.slice(r * perRow, (r + 1) * perRow),
  )
  const columns = shares(
    portrait.width,
    Array.from({ length: perRow }, () => 1),
  )
  return grid(
    columns,
    rows.map((row, r) => ({
      cells: columns.map((_, c) => ({
        content: [
          line(row[c] === undefined ? '' : `第${r * perRow + c + 1}组`, looks.note, 'centre'),
          line(row[c] ?? '', looks.code, 'centre'),
        ],
      })),
      height: mm(24),
    })),
  )
}
