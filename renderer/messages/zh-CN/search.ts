/** The palette of Ctrl+K. */
export const search = {
  title: '查找',
  placeholder: '店名、经营者、路段、编号、电话尾号，拼音首字母也行',
  how: '输入两个字就能找，如「永兴」「yx」「0012」。',
  none: (words: string) => `没有找到「${words}」，换个字或只输入其中两个字试试。`,
  archived: '已归档',
  keys: '↑ ↓ 选择，Enter 打开，Esc 关闭',
}
