import type { RoundDraft } from './check-shapes'

type Values = Record<string, unknown>

/** Rounds that were left with shops unsaved, the newest first. One draft holds them all: beside the newest, those laid aside. */
export function heldRounds(values: Values | undefined): RoundDraft[] {
  const { aside = [], ...newest } = (values ?? {}) as unknown as RoundDraft & { aside?: RoundDraft[] }
  return [newest, ...aside].filter(hasTyped)
}

/** The draft that holds these rounds; null where nothing is left in any. */
export function draftOfRounds(rounds: readonly RoundDraft[]): Values | null {
  const [newest, ...aside] = rounds.filter(hasTyped)
  return newest ? { ...newest, aside } : null
}

const hasTyped = ({ typed }: RoundDraft): boolean => Object.keys(typed ?? {}).length > 0

/** Whether both are of one place and one list; when a round began does not tell it apart. */
export const isSameRound = (
  a: Pick<RoundDraft, 'section' | 'shop' | 'list'>,
  b: Pick<RoundDraft, 'section' | 'shop' | 'list'>,
): boolean => a.section === b.section && a.shop === b.shop && a.list === b.list
