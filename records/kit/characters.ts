/** Full-width letters, digits and punctuation (１２３，Ａ) as their ordinary forms; ideographic space as a space. */
export function narrow(text: string): string {
  if (!/[\u3000\uFF01-\uFF5E]/.test(text)) return text // nearly every text of a large import
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

// Control and format characters (zero width, soft hyphen, marks of writing direction) but for tab and line ends.
const invisible = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu
const toBeTidied = /[\p{Cc}\p{Cf}\u00A0]/u

/** Nearly every text of a large import: nothing that is not seen, no space anywhere. */
const plainly = /^[!-~一-龥]*$/

/** A text as people mean it: no spaces at the ends, no invisible characters inside. */
export function tidy(text: string): string {
  if (plainly.test(text)) return text
  if (!toBeTidied.test(text)) return text.trim()
  return text
    .replace(invisible, '')
    .replace(/\u00A0/g, ' ')
    .trim()
}
