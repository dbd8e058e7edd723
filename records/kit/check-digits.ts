import { dayExists } from './dates'

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * GB 11643: 6 digits of place, 8 of birth date, 3 of sequence (odd is male), one check character.
 * @returns what is wrong in words, or undefined. Old 15-digit numbers are accepted when their date exists.
 */
export function checkIdNumber(value: string): string | undefined {
  if (/^\d{15}$/.test(value)) {
    const [y, m, d] = [`19${value.slice(6, 8)}`, value.slice(8, 10), value.slice(10, 12)].map(Number) as [
      number,
      number,
      number,
    ]
    return dayExists(y, m, d) ? undefined : '第 7 至 12 位不是一个存在的日期，请核对证件（可先保存）'
  }
  if (!/^\d{17}[\dX]$/.test(value)) return '身份证号应是 18 位，请核对证件（可先保存）'
  if (!dayExists(Number(value.slice(6, 10)), Number(value.slice(10, 12)), Number(value.slice(12, 14)))) {
    return '第 7 至 14 位不是一个存在的日期，请核对证件（可先保存）'
  }
  return idCheckCharacter(value) === value[17] ? undefined : '第 18 位校验不符，请核对证件（可先保存）'
}

/** The check character that belongs to the first 17 digits of an ID number. */
export function idCheckCharacter(value: string): string {
  const sum = idWeights.reduce((s, w, i) => s + w * Number(value[i]), 0)
  return '10X98765432'[sum % 11] as string
}

/** Birth date and sex that an 18-digit ID number carries, where its date exists. */
export function readIdNumber(value: string): { born: string; sex: '男' | '女' } | undefined {
  if (checkIdNumber(value) !== undefined || value.length !== 18) return undefined
  return {
    born: `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`,
    sex: Number(value[16]) % 2 === 1 ? '男' : '女',
  }
}

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/**
 * GB 32100-2015, 18 characters without I O S V Z. An old 15-digit registration number is accepted as it is.
 * @returns what is wrong in words, or undefined.
 */
export function checkCreditCode(value: string): string | undefined {
  if (/^\d{15}$/.test(value)) return undefined
  if (value.length !== 18) return `信用代码应是 18 位，现在是 ${value.length} 位，请核对执照（可先保存）`
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(value)) {
    return '信用代码里有不该出现的字符，请核对执照（可先保存）'
  }
  return creditCheckCharacter(value) === value[17] ? undefined : '第 18 位校验不符，请核对执照（可先保存）'
}

/** The check character that belongs to the first 17 characters of a credit code. */
export function creditCheckCharacter(value: string): string {
  const sum = creditWeights.reduce((s, w, i) => s + w * creditAlphabet.indexOf(value[i] as string), 0)
  return creditAlphabet[(31 - (sum % 31)) % 31] as string
}
