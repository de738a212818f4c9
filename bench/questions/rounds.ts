import type { DataSet } from '@/bench/sets/data-set'
import type { Bench } from './question'

/** Does this in alternation, round after round: whatever else the machine does meets both sides. */
export async function inRounds<Round>(
  { rounds, say }: Bench,
  what: string,
  play: (round: number) => Promise<Round>,
): Promise<Round[]> {
  const played: Round[] = []
  for (let round = 0; round < rounds; round += 1) {
    say(`${what}, round ${round + 1} of ${rounds}`)
    played.push(await play(round))
  }
  return played
}

/** In several rounds, larger ones take hours of a peer's time. */
const MOST_TEXTS = 60_000

/** The sets to measure speed on, and a note about those left out. */
export function setsForSpeed({ sets, areNamed }: Bench): { sets: DataSet[]; notes: string[] } {
  if (areNamed) return { sets: [...sets], notes: [] }
  const large = sets.filter(({ trainTexts }) => trainTexts > MOST_TEXTS)
  const names = large.map(({ name }) => name).join(', ')
  const limit = MOST_TEXTS.toLocaleString('en-US')
  const note = `Left out for more than ${limit} texts: ${names}; --sets asks for them.`
  return {
    sets: sets.filter((set) => !large.includes(set)),
    notes: large.length === 0 ? [] : [note],
  }
}
