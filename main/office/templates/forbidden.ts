import { Said } from '../../../records/kit/said'

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** What a template may not carry, in words, and how it is found; the first that fits is said. */
interface Rule {
  readonly what: string
  readonly instead: string
  /** In the name of a part. */
  readonly part?: RegExp
  /** In a part of relations (.rels). */
  readonly relation?: RegExp
  /** In any other part of text. */
  readonly text?: RegExp
  /** In the instructions of the fields of a part, put together. */
  readonly field?: RegExp
}

const rules: readonly Rule[] = [
  {
    what: '宏',
    instead: '请另存为不带宏的 .docx',
    part: /vba|macros?\//,
    relation: /\/(vbaProject|wordVbaData|keyMapCustomizations|attachedToolbars)"/i,
    text: /macroEnabled/i,
  },
  {
    what: '嵌入的对象或控件',
    instead: '请删去嵌入的表格、公式、控件，改成普通文字或图片',
    part: /(^|\/)(embeddings|activex|ctrlprops)\//,
    relation: /\/(oleObject|package|control|activeXControlBinary)"/i,
    text: /<(\w+:)?(object|OLEObject|control)[\s>/]/,
  },
  {
    what: '引用的其他文件',
    instead: '请把内容直接写在模板里',
    relation: /\/(attachedTemplate|aFChunk|subDocument|frame|mailMergeSource|mailMergeHeaderSource|externalLink)"/i,
    text: /<(\w+:)?(altChunk|subDoc|attachedTemplate|mailMerge)[\s>/]/,
    field: /INCLUDE|IMPORT|(?<!HYPER)LINK|DDE|DATABASE|\bRD\b|MACROBUTTON|AUTOTEXT/i,
  },
  {
    what: '指向文件外面的链接',
    instead: '请取消超链接，把链接的图片改成嵌入的图片',
    relation: /TargetMode\s*=\s*["']External["']/i,
    text: /\s(\w+:)?(src|href)\s*=\s*["']\s*([a-z]+:|\\\\|\/\/)/i,
    field: /HYPERLINK(?!\s*\\l)/i,
  },
  {
    what: '没有接受的修订',
    instead: '请在「审阅」里接受或拒绝全部修订',
    text: /<w:(ins|del|moveFrom|moveTo|sectPrChange)[\s>]/,
  },
  { what: '不认识的声明', instead: '请用 Word 或 WPS 另存一份', text: /<!DOCTYPE|<!ENTITY/i },
]

/** The instructions of all fields of a part; Word cuts one into several runs. */
const fieldsIn = (xml: string): string =>
  [...xml.matchAll(/<w:instrText[^>]*>([^<]*)<|\sw:instr="([^"]*)"/g)].map((m) => m[1] ?? m[2]).join('')

/**
 * @param texts the parts of text by name, in small letters
 * @throws Said `invalid` in words where a template runs something, reaches out of itself, or is no plain document
 */
export function refuseForbidden(names: readonly string[], texts: ReadonlyMap<string, string>): void {
  for (const rule of rules)
    if (names.some((name) => rule.part?.test(name)) || [...texts].some(([name, text]) => isFound(rule, name, text)))
      throw new Said('invalid', `模板里有${rule.what}，不能使用；${rule.instead}，再选一次。`)
  if (!texts.get('[content_types].xml')!.includes(mainType))
    throw new Said('invalid', '这不是普通的 Word 文档（.docx），请用 Word 或 WPS 另存为 .docx，再选一次。')
}

function isFound(rule: Rule, name: string, text: string): boolean {
  if (name.endsWith('.rels')) return rule.relation?.test(text) ?? false
  return (rule.text?.test(text) ?? false) || (rule.field?.test(fieldsIn(text)) ?? false)
}
