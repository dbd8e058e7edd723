/** Full-width letters, digits and punctuation (１２３，Ａ) as their ordinary forms; ideographic space as a space. */
export function narrow(text: string): string {
  if (!/[\u3000\uFF01-\uFF5E]/.test(text)) return text // nearly every text of a large import
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

// Zero width, soft hyphen, marks of writing direction, and control characters but for tab and line ends.
// oxlint-disable-next-line no-control-regex
const invisible =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

/** A text as people mean it: no spaces at the ends, no invisible characters inside. */
export function tidy(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/\u00A0/g, ' ')
    .trim()
}
