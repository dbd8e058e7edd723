/** The typefaces of one run: which one for Chinese, which one for letters and digits. */
export interface Face {
  readonly ascii: string
  readonly hAnsi: string
  readonly cs: string
  readonly eastAsia: string
  /** Word then takes —, “”, ·, □ from the Chinese typeface too. */
  readonly hint: 'eastAsia'
}

const face = (eastAsia: string, latin = 'Times New Roman'): Face => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
  hint: 'eastAsia',
})

/** 宋体 for the cells of forms, 黑体 for headings, 小标宋 for titles, 仿宋 for running text (domain.md 6). */
export const faces = {
  song: face('宋体'),
  hei: face('黑体'),
  title: face('方正小标宋简体'),
  fangsong: face('仿宋_GB2312'),
  /** For page numbers (GB/T 9704-2012) and for the boxes □■, which otherwise may come from two typefaces in one line. */
  songOnly: face('宋体', '宋体'),
  /** Codes that are copied by hand: every character as wide as the next. */
  code: face('宋体', 'Courier New'),
} as const satisfies Record<string, Face>

/** What takes a typeface's place on a PC that lacks it, the nearest first. */
const substitutes: readonly { name: string; instead: string; family: 'roman' | 'modern'; charset: '86' | '00' }[] = [
  { name: '宋体', instead: 'SimSun,Noto Serif CJK SC', family: 'roman', charset: '86' },
  { name: '黑体', instead: 'SimHei,Noto Sans CJK SC', family: 'modern', charset: '86' },
  { name: '方正小标宋简体', instead: '华文中宋,STZhongsong,宋体,SimSun', family: 'roman', charset: '86' },
  { name: '仿宋_GB2312', instead: '仿宋,FangSong,宋体,SimSun', family: 'modern', charset: '86' },
  { name: 'Times New Roman', instead: 'Liberation Serif', family: 'roman', charset: '00' },
  { name: 'Courier New', instead: 'Liberation Mono', family: 'modern', charset: '00' },
]

/**
 * word/fontTable.xml with a substitute for every typeface. docx can only write fonts that it embeds, and these may not
 * be embedded (the 方正 licence), so the part is written here and handed to the packer.
 */
export const fontTable = {
  path: 'word/fontTable.xml',
  data: [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...substitutes.map(
      (f) =>
        `<w:font w:name="${f.name}"><w:altName w:val="${f.instead}"/><w:charset w:val="${f.charset}"/>` +
        `<w:family w:val="${f.family}"/><w:pitch w:val="${f.name === 'Courier New' ? 'fixed' : 'variable'}"/></w:font>`,
    ),
    '</w:fonts>',
  ].join(''),
}
