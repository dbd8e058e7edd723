/** Pictures and scans of a record. */
export const attachments = {
  add: '＋ 添加',
  original: '保留原图',
  how: '也可以拖进来或粘贴',
  taking: (n: number) => `正在存入，还有 ${n} 个…`,
  tooLarge: (name: string) => `「${name}」超过 30 MB，请压缩或分成几个再添加`,
  pasted: (day: string, ending: string) => `截图${day}.${ending}`,
  view: (name: string) => `查看 ${name}`,
  remove: (name: string) => `取下 ${name}`,
  count: (n: number) => `${n} 个`,
  before: '上一张',
  next: '下一张',
  copy: '另存一份',
  copied: (file: string) => `已另存为 ${file}`,
  facts: (size: number, at: number, of: number) =>
    `${size < 1024 * 1024 ? `${Math.max(1, Math.round(size / 1024))} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`}${of > 1 ? ` · 第 ${at} 个，共 ${of} 个` : ''}`,
  notShown: '这种文件在这里看不了，请另存一份，用相应的程序打开。',
}
