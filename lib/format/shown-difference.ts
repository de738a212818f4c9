/** Two scores of two versions. */
type Pair = { candidate: number; baseline: number }

/** The two numbers that stand beside a difference, and whether both were measured on as many texts. */
export type Beside = Pair & { isSameTexts: boolean }

/** What both scored on the same texts. */
export type OnSameTexts = Pair & { texts: number }

/** `texts`: the numbers beside it do not give it, so it has to say on how many texts it was measured. */
export type Shown = { difference: number; texts: number | null }

/** The difference that two shown numbers give, so that whoever subtracts them finds the same. */
export function differenceShown({ candidate, baseline }: Pair): number {
  return (Math.round(candidate * 1000) - Math.round(baseline * 1000)) / 1000
}

/** The difference to show beside two numbers; null where none is known that would say anything. */
export function shownBeside(beside: Beside, measured: OnSameTexts | null): Shown | null {
  const own = differenceShown(beside)
  if (measured === null) return beside.isSameTexts ? { difference: own, texts: null } : null
  const difference = differenceShown(measured)
  return { difference, texts: difference === own ? null : measured.texts }
}
