/** A document before it leaves the program. */
export const papers = {
  save: '保存',
  saveWord: '另存为 Word',
  savePdf: '另存为 PDF',
  print: '打印',
  done: {
    'paper.save': (file: string) => `已保存《${file}》`,
    'paper.savePdf': (file: string) => `已保存《${file}》`,
    'paper.print': (_file: string) => '已送到打印机',
  },
  showSaved: '打开所在文件夹',
  blanks: (labels: string) => `档案里没有、纸上留空待手填：${labels}`,
  closed: {
    docx: (kilobytes: number) =>
      `Word 文件，${kilobytes} KB，页数太多，不在这里预览。另存后用 Word 或 WPS 打开、打印。`,
    xlsx: (kilobytes: number) => `Excel 工作簿，${kilobytes} KB。保存后用 Excel 或 WPS 打开。`,
    file: (kilobytes: number) => `文件，${kilobytes} KB。保存后用相应的程序打开。`,
    csv: (kilobytes: number) => `CSV 表格，${kilobytes} KB。保存后用 Excel 或 WPS 打开。`,
  },
  notDrawn: '这份文件预览不出来，可以另存为 Word 后打开。',
  gone: '文件已经不在了',
  goneHelp: '做好的文件离开预览就收起，请回到原来的页面重新生成。',
  issued: '已签发',
  noneIssued: '还没有签发过文书。',
  paperNumber: '编号',
  paperVersion: '版次',
  paperAt: '签发',
  version: (n: number) => `第 ${n} 版`,
  reopen: '打开原件',
}
