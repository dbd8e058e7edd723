/** Full-width letters, digits and punctuation (１２３，Ａ) as their ordinary forms; ideographic space as a space. */
export function narrow(text: string): string {
  if (!/[\u3000\uFF01-\uFF5E]/.test(text)) return text // nearly every text of a large import
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

/** A text as people mean it: no spaces at the ends, no invisible characters inside. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/\u00A0/g, ' ')
    .trim()
}
