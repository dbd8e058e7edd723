import type { RowVerdict } from '../../../bridge/import-shapes'
import { countText } from '../../kit/count'

const verdicts: Record<RowVerdict, string> = {
  new: '新增',
  changed: '修改',
  same: '相同',
  refused: '不能导入',
  skipped: '跳过',
}

/** The way of a table into the office. */
export const importing = {
  title: (label: string) => `导入${label}`,
  steps: ['选文件', '对应各列', '核对', '导入'],
  drop: '把表格拖到这里',
  or: '或者',
  choose: '选择文件',
  kinds: '可以是 .xlsx 或 .csv（UTF-8、GBK 都行）。先核对，看过结果再导入；导入后也能整批撤销。',
  tooBig: '文件超过 64 MB，请分成几个再导入。',
  reading: '正在读表格…',
  checking: '正在核对…',
  running: '正在导入…',
  cancel: '取消',
  progress: (what: string, done: number, total: number) =>
    total > 0 ? `${what} ${countText(done)} / ${countText(total)}` : what,
  cancelled: '已取消，没有改动任何档案。',
  file: '文件',
  otherFile: '换一个文件',
  sheet: '工作表',
  headingRow: '表头在第几行',
  rows: (count: number) => `下面有 ${countText(count)} 行内容`,
  column: '表里的列',
  samples: '前几格内容',
  target: '导入为',
  why: '为什么',
  notImported: '不导入',
  byHand: '手工指定',
  columnLabel: (heading: string) => `「${heading}」导入为`,
  noHeading: '（没有表头）',
  matched: (count: number, total: number) => `${total} 列里认出 ${count} 列，认得不对的请改过来。`,
  check: (count: number) => `核对 ${countText(count)} 行`,
  noneMatched: '一列都没有认出来：请看表头是不是在别的行，或手工指定每一列。',
  backToColumns: '返回改列',
  verdicts,
  verdictHow: {
    new: '档案里没有，导入后新建。',
    changed: '档案里有，导入后按表格修改；表里空着的格子不会抹掉档案里的内容。',
    same: '档案里有，内容一样，不动。',
    refused: '有内容读不准，这一行不导入；可另存这些行，改好再导入一次。',
    skipped: '合计行、说明行和重复行，不导入。',
  } satisfies Record<RowVerdict, string>,
  notice: '请注意',
  noRows: '没有这样的行。',
  line: '行号',
  says: '说明',
  record: '名称',
  run: (count: number, unit: string) => `导入 ${countText(count)} ${unit}`,
  nothingToRun: '没有需要导入的行：新增和修改的都是 0。',
  done: (sentence: string) => `已导入：${sentence}。`,
  written: (sentence: string) => `已${sentence}。`,
  doneCounts: (made: number, changed: number, unit: string) =>
    [made > 0 ? `新建 ${countText(made)} ${unit}` : '', changed > 0 ? `修改 ${countText(changed)} ${unit}` : '']
      .filter(Boolean)
      .join('，'),
  open: (label: string) => `看${label}`,
  undo: '撤销这次导入',
  reallyUndo: '确定撤销',
  saveRefused: (count: number) => `另存不能导入的 ${countText(count)} 行`,
  refusedSaved: (file: string) => `已保存《${file}》，每行后面写着原因；改好后再导入这个文件即可。`,
  again: '再导入一个文件',
}
