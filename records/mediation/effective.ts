/** What the day that an agreement takes effect follows from. */
export interface Signing {
  readonly form: string | null
  readonly agreedOn: string | null
  /** The last of all parties' signatures, seals or fingerprints. */
  readonly signedOn: string | null
  readonly mediatorSignedOn: string | null
  readonly sealedOn: string | null
}

/**
 * When an agreement takes effect: a written one when all parties, the mediator and the committee's seal are on it, on the last
 * of these days (人民调解法 第二十九条); an oral one when it is reached (第三十条). null while something is missing.
 */
export function effectiveDay({ form, agreedOn, signedOn, mediatorSignedOn, sealedOn }: Signing): string | null {
  if (form === 'oral') return agreedOn
  if (!signedOn || !mediatorSignedOn || !sealedOn) return null
  return [signedOn, mediatorSignedOn, sealedOn].toSorted().at(-1)!
}
