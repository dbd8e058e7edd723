/** A number of things as people read it: 3,301. */
export const countText = (n: number): string => n.toLocaleString('zh-CN')
