import { at } from '@/lib/at'
import { settingChanges } from '@/lib/contracts/setting-changes'
import { expectedLuck } from '@/lib/engine/proof/max-t'
import { standardError } from '@/lib/engine/proof/standard-error'
import { influencesOf, type Judge } from './lead'
import type { Tried } from './trial'

export type Chosen = {
  tried: Tried
  /** How much more it is worth than the current settings, less what the best of so many would show by luck. */
  gain: number
}

type Candidate = { tried: Tried; difference: number; influences: Float64Array; distance: number }

/**
 * What a search may put in place of the current settings, which are the first of what was finished: of all that are within
 * a standard error of the best the one that changes the fewest settings (Breiman et al. 1984), if it is worth more than the
 * luck of the best of `tried`:
 *
 *   gain = difference − SE · E[max(0, z_1 … z_M)] √(ln(1 + tried) / ln(1 + M))
 *
 * for the z values of M finished trials if none were better, with the correlation that they have (as in `max-t.ts`). The
 * root makes up for those that were dropped, and could have been lucky, too.
 */
export function chooseTried(judge: Judge, finished: readonly Tried[], tried: number): Chosen {
  const [current, ...others] = finished
  if (!current) throw new Error('The current settings were not measured.')
  const texts = current.measured.texts.length
  const candidates = others.map((other): Candidate => {
    const { difference, influences } = influencesOf(judge, other.measured, current.measured)
    const distance = settingChanges(current.settings, other.settings).length
    return { tried: other, difference, influences, distance }
  })
  const stay = { tried: current, gain: 0 }
  const best = candidates.toSorted((a, b) => b.difference - a.difference)[0]
  if (!best || best.difference <= 0) return stay
  const isClose = ({ difference, influences }: Candidate) =>
    best.difference - difference <= standardError(minus(best.influences, influences), texts)
  const nearest = candidates
    .filter(isClose)
    .toSorted((a, b) => a.distance - b.distance || b.difference - a.difference)[0]
  if (!nearest || isClose({ ...best, difference: 0, influences: zeros(best) })) return stay
  const unseen = Math.sqrt(Math.log(1 + tried) / Math.log(1 + finished.length))
  const luck = expectedLuck(candidates.map(({ influences }) => influences)) * unseen
  const gain = nearest.difference - standardError(nearest.influences, texts) * luck
  return gain > 0 ? { tried: nearest.tried, gain } : stay
}

function minus(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((number, group) => number - at(other, group))
}

function zeros({ influences }: Candidate): Float64Array {
  return new Float64Array(influences.length)
}
