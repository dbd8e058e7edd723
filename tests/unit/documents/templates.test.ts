import { deflateRawSync } from 'node:zlib'
import { Document, Footer, Header, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import type { PrintedForm } from '../../../main/office/documents/printed-form'
import { ZipWriter } from '../../../main/office/documents/zip-writer'
import { checkTemplate } from '../../../main/office/templates/check-template'
import { fillTemplate, liesAcross } from '../../../main/office/templates/fill-template'
import { largestTemplate } from '../../../main/office/templates/read-template'
import { all, cellTexts, part, textOf, times } from '../../documents/word-parts'

type Facts = { name: string; note?: string; items?: string[] }
const form: PrintedForm<Facts> = {
  form: { id: 'try', title: '试用表', version: 1 },
  landscape: false,
  marks: { 单位: '本单位', 店招名称: '店招', 备注: '备注' },
  lists: { 项目: { 序号: '第几项', 内容: '项目' } },
  fill: ({ name, note = '', items = [] }) => ({
    单位: '和平社区居民委员会',
    店招名称: name,
    备注: note,
    项目: items.map((item, n) => ({ 序号: String(n + 1), 内容: item })),
  }),
  build: () => Promise.reject(new Error('not asked for')),
}
const fillings = (...facts: Facts[]) => facts.map((one) => form.fill(one, {} as never))

type Line = string | readonly string[] | Table
const paragraph = (line: string | readonly string[]) =>
  new Paragraph({ children: [line].flat().map((text) => new TextRun({ text })) })
const row = (...cells: string[]) =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [paragraph(text)] })) })

/** A template of these paragraphs (a list: the runs of one) and tables. */
const template = (lines: readonly Line[], around: { head?: string; foot?: string; across?: boolean } = {}) =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          properties: around.across ? { page: { size: { orientation: PageOrientation.LANDSCAPE } } } : {},
          ...(around.head ? { headers: { default: new Header({ children: [paragraph(around.head)] }) } } : {}),
          ...(around.foot ? { footers: { default: new Footer({ children: [paragraph(around.foot)] }) } } : {}),
          children: lines.map((line) => (line instanceof Table ? line : paragraph(line))),
        },
      ],
    }),
  )

const itemRows = () => new Table({ rows: [row('序', '内容'), row('{#项目}{序号}', '{内容}{/项目}')] })
const whole = () => template(['{单位}', '{店招名称}：{备注}', itemRows(), ''])
const bodyText = (bytes: Uint8Array) => textOf(part(bytes, 'word/document.xml'))
const fill = (bytes: Uint8Array, ...facts: Facts[]) => fillTemplate(form, bytes, fillings(...facts))

/** A template with other parts put in or changed. */
async function withParts(parts: Record<string, string | ((text: string) => string)>): Promise<Uint8Array> {
  const zip = new PizZip(await whole())
  for (const [name, text] of Object.entries(parts))
    zip.file(name, typeof text === 'string' ? text : text(zip.file(name)!.asText()))
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

describe('a check', () => {
  it('finds nothing where every mark stands, however Word has cut it', async () => {
    const cut = await template(['{单位}', ['{店', '招', ' 名称', '}：{', '备注}'], itemRows(), ''])
    expect(checkTemplate(form, cut)).toEqual({ unknown: [], missing: [], errors: [] })
    expect(bodyText(await fill(cut, { name: '福满园' }))).toContain('福满园：')
  })

  it('names what is missing, in lists by both names', async () => {
    const found = checkTemplate(form, await template(['{店招名称}', '{#项目}', '{内容}', '{/项目}']))
    expect(found).toEqual({ unknown: [], missing: ['单位', '备注', '项目·序号'], errors: [] })
    expect(checkTemplate(form, await template(['{店招名称}'])).missing).toEqual(['单位', '备注', '项目'])
  })

  it('names what it does not know, with what was probably meant', async () => {
    const lines = ['{店招}', '{内容}', '{项目}', '{#备注}有{/备注}', '{法人}', '{constructor}']
    expect(checkTemplate(form, await template(lines)).unknown).toEqual([
      { mark: '店招', hint: '是不是「店招名称」' },
      { mark: '内容', hint: '要写在 {#项目} 和 {/项目} 之间' },
      { mark: '项目', hint: '这是列表，要写成 {#项目}……{/项目}' },
      { mark: '备注', hint: '这不是列表，要写成 {备注}' },
      { mark: '法人', hint: '这张表没有这个标记，请照「标记」一栏改写' },
      { mark: 'constructor', hint: '这张表没有这个标记，请照「标记」一栏改写' },
    ])
  })

  it('finds marks in headers and footers too', async () => {
    const found = checkTemplate(form, await template(['{单位}'], { head: '{店名}', foot: '{店招名称}' }))
    expect(found.unknown.map(({ mark }) => mark)).toEqual(['店名'])
    expect(found.missing).toEqual(['备注', '项目'])
  })

  it.each([
    [['负责人 {店招名称 签名'], '少了右花括号 }', '负责人 {店招名称 签名'],
    [['负责人 店招名称} 签名'], '多了一个右花括号 }，前面没有左花括号 {', '负责人 店招名称} 签名'],
    [['{{店招名称}}'], '左花括号写了两个，只要一个 {', '{{店招名称}}'],
    [['{#项目}', '{内容}'], '{#项目} 后面没有 {/项目}', '{#项目}'],
    [['{内容}', '{/项目}'], '{/项目} 前面没有 {#项目}', '{/项目}'],
    [['{#项目}{内容}{/别的}'], '{#项目} 却用 {/别的} 结尾，两处要写同一个列表', '{#项目}{内容}{/别的}'],
    [['单位 ｛单位｝ 盖章'], '花括号是全角的 ｛ ｝，请改成半角的 { }', '单位 ｛单位｝ 盖章'],
    [['{@店招名称}'], '不能用 {@店招名称}，请去掉 @', '店招名称'],
    [['{#项目}{#项目}{内容}{/项目}{/项目}'], '列表「项目」里面不能再套列表「项目」', '项目'],
  ])('says what is broken in %j, and where', async (lines, what, around) => {
    expect(checkTemplate(form, await template(lines)).errors).toContainEqual({ what, around })
  })
})

describe('filling', () => {
  it('puts in every value, in headers and footers too, and a row for each line of a list', async () => {
    const bytes = await template(['{店招名称}：{备注}', itemRows(), ''], { head: '{单位}', foot: '{单位}制' })
    const filled = await fill(bytes, { name: '福满园', note: '第一行\r\n第二行', items: ['灭火器', '通道'] })
    expect(bodyText(filled)).toContain('福满园：第一行\n第二行')
    expect(cellTexts(part(filled, 'word/document.xml'))).toEqual(['序', '内容', '1', '灭火器', '2', '通道'])
    expect(textOf(part(filled, 'word/header1.xml'))).toContain('和平社区居民委员会')
    expect(textOf(part(filled, 'word/footer1.xml'))).toContain('和平社区居民委员会制')
  })

  it('leaves room to write where nothing is known, and no row where a list is empty', async () => {
    const filled = await fill(await whole(), { name: '福满园' })
    expect(bodyText(filled)).toContain('福满园：　　　　\n')
    expect(cellTexts(part(filled, 'word/document.xml'))).toEqual(['序', '内容'])
  })

  it('prints signs that XML or the filler would take for something else', async () => {
    const name = '<b>A&B "{单位}" {#项目}</b> \u0007]]>'
    expect(bodyText(await fill(await whole(), { name }))).toContain('<b>A&B "{单位}" {#项目}</b> ]]>：')
  })

  it('says what stands where a list has none', async () => {
    const bytes = await template(['{^项目}没有项目{/项目}', '{#项目}', '{内容}', '{/项目}'])
    expect(bodyText(await fill(bytes, { name: '' }))).toContain('没有项目')
    expect(bodyText(await fill(bytes, { name: '', items: ['通道'] }))).not.toContain('没有项目')
  })

  it('makes one file of many, each from a new page, with the same paper and footer', async () => {
    const bytes = await template(['{店招名称}', itemRows(), ''], { foot: '{单位}', across: true })
    const names = Array.from({ length: 25 }, (_, n) => `福满园${n}`)
    const heard: number[] = []
    const job = { progress: (_: string, done: number) => void heard.push(done), signal: new AbortController().signal }
    const filled = await fillTemplate(form, bytes, fillings(...names.map((name) => ({ name }))), job)
    const xml = part(filled, 'word/document.xml')
    for (const name of names) expect(times(bodyText(filled), `${name}\n`)).toBe(1)
    const sections = all(xml, /<w:sectPr.*?<\/w:sectPr>/gs)
    expect(sections).toHaveLength(25)
    for (const section of sections) expect(section).toMatch(/footerReference.*w:orient="landscape"/s)
    expect(heard).toEqual([10, 20, 25])
    expect(liesAcross(bytes)).toBe(true)
  })

  it('begins each sheet on a new page, though the template goes on in the middle of one', async () => {
    const bytes = await withParts({
      'word/document.xml': (xml) => xml.replace('<w:pgSz', '<w:type w:val="continuous"/><w:pgSz'),
    })
    const xml = part(await fill(bytes, { name: '甲' }, { name: '乙' }), 'word/document.xml')
    expect(all(xml, /<w:type w:val="(\w+)"/g)).toEqual(['nextPage', 'nextPage'])
  })

  it('keeps the sections of a template for every sheet', async () => {
    const across =
      '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr></w:p>'
    const bytes = await withParts({ 'word/document.xml': (xml) => xml.replace('<w:tbl>', `${across}<w:tbl>`) })
    const xml = part(await fill(bytes, { name: '甲' }, { name: '乙' }), 'word/document.xml')
    expect(all(xml, /<w:pgSz[^>]*w:orient="(\w+)"/g)).toEqual(['landscape', 'portrait', 'landscape', 'portrait'])
  })

  it('stops when it is cancelled', async () => {
    const cancel = new AbortController()
    const facts = Array.from({ length: 40 }, (_, n) => ({ name: `福满园${n}` }))
    const filling = fillTemplate(form, await whole(), fillings(...facts), {
      progress: () => cancel.abort(),
      signal: cancel.signal,
    })
    await expect(filling).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('refuses many sheets under one header that would have to differ, and fills one', async () => {
    const bytes = await template(['{备注}'], { head: '{店招名称}' })
    await expect(fill(bytes, { name: '甲' }, { name: '乙' })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('页眉页脚里有「店招名称」'),
    })
    expect(textOf(part(await fill(bytes, { name: '甲' }), 'word/header1.xml'))).toContain('甲')
  })

  it('prints nothing half-filled: a mark that the form has lost is named', async () => {
    await expect(fill(await template(['{店招名称}{旧标记}']), { name: '甲' })).rejects.toMatchObject({
      code: 'invalid',
      message: '《试用表》的模板里「旧标记」填不上，没有生成文件，请主任到「表格模板」里改好。',
    })
  })
})

const refusal = (bytes: Uint8Array) => {
  try {
    checkTemplate(form, bytes)
  } catch (error) {
    return (error as Error).message
  }
  return 'taken'
}
const relation =
  (type: string, target: string, mode = '') =>
  (xml: string) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`,
    )
const inBody = (xml: string) => ({
  'word/document.xml': (body: string) => body.replace('<w:body>', `<w:body>${xml}`),
})

describe('a file that cannot be a template', () => {
  const outside = ' TargetMode="External"'
  const rels = 'word/_rels/document.xml.rels'

  it.each<[string, string, Record<string, string | ((text: string) => string)>]>([
    ['宏', 'a macro', { 'word/vbaProject.bin': 'x' }],
    [
      '宏',
      'a kind of file with macros',
      { '[Content_Types].xml': (xml) => xml.replace('document.main+xml', 'x.macroEnabled.main+xml') },
    ],
    ['嵌入的对象', 'an embedded object', { 'word/embeddings/oleObject1.bin': 'x' }],
    ['嵌入的对象', 'an object in the text', inBody('<w:p><w:r><w:object/></w:r></w:p>')],
    [
      '引用的其他文件',
      'a template of its own',
      {
        'word/_rels/settings.xml.rels': relation(
          'attachedTemplate',
          'file:///x.dotm',
          outside,
        )('<Relationships></Relationships>'),
      },
    ],
    ['引用的其他文件', 'another document', { [rels]: relation('aFChunk', 'chunk.html') }],
    ['引用的其他文件', 'a chunk in the text', inBody('<w:altChunk r:id="rId99"/>')],
    [
      '引用的其他文件',
      'a field that reads a file',
      inBody(
        '<w:p><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "c:\\x"</w:instrText></w:r></w:p>',
      ),
    ],
    ['引用的其他文件', 'a field that runs', inBody('<w:fldSimple w:instr="DDEAUTO cmd"/>')],
    ['指向文件外面', 'a picture on the net', { [rels]: relation('image', 'http://x/y.png', outside) }],
    ['指向文件外面', 'a link', { [rels]: relation('hyperlink', 'mailto:x', outside) }],
    [
      '没有接受的修订',
      'a change that nobody has taken',
      inBody('<w:p><w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins></w:p>'),
    ],
    [
      '不认识的声明',
      'an entity',
      { 'word/document.xml': (xml) => xml.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document') },
    ],
  ])('is refused for %s: %s', async (what, _, parts) => {
    expect(refusal(await withParts(parts))).toContain(`模板里有${what}`)
  })

  it('is refused where it is a template of Word, a workbook, an old or locked file, or no file of Word at all', async () => {
    const dotx = await withParts({
      '[Content_Types].xml': (xml) => xml.replace('document.main+xml', 'template.main+xml'),
    })
    expect(refusal(dotx)).toContain('这不是普通的 Word 文档')
    expect(refusal(Buffer.from('d0cf11e0a1b11ae1000000', 'hex'))).toContain('旧版 .doc 或设了密码')
    expect(refusal(Buffer.from('PK'))).toContain('打不开')
    expect(refusal(Buffer.from('%PDF-1.7'))).toContain('这不是 Word 文档')
    expect(refusal(new Uint8Array(largestTemplate + 1))).toContain('超过 10 MB')
  })

  it('is refused where it is cut off or a byte has changed', async () => {
    const bytes = await whole()
    expect(refusal(bytes.subarray(0, bytes.length / 2))).toContain('打不开')
    const broken = Buffer.from(bytes)
    broken[Math.floor(broken.indexOf('word/document.xml') + 200)]! ^= 0xff
    expect(refusal(broken)).toContain('打不开')
  })

  it('is refused in little memory where it grows a thousandfold, whatever size it states', async () => {
    const zip = new PizZip(await whole())
    const writer = new ZipWriter()
    for (const [name, file] of Object.entries(zip.files)) writer.add(name, file.asUint8Array())
    writer.add('word/styles2.xml', Buffer.alloc(400 * 1024 * 1024, 0x20))
    const bomb = Buffer.from(writer.finish())
    const before = process.memoryUsage().rss
    expect(refusal(bomb)).toContain('展开后太大')
    // The directory says that the part is small.
    const at = bomb.lastIndexOf('word/styles2.xml') - 46
    bomb.writeUInt32LE(1000, at + 24)
    expect(refusal(bomb)).toContain('展开后太大')
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
  })

  it('is refused where it hides a part behind another of the same name', async () => {
    const zip = new PizZip(await whole())
    const writer = new ZipWriter()
    for (const [name, file] of Object.entries(zip.files)) writer.add(name, file.asUint8Array())
    writer.add('word/Document.xml', Buffer.from(deflateRawSync(Buffer.from('x'))))
    expect(refusal(writer.finish())).toContain('打不开')
  })
})
