import type { Metrics } from '@/lib/contracts/metrics'
import { alikeTags } from '@/lib/facts/alike-tags'
import { confusedPairs } from '@/lib/facts/confusions'
import { wholePercent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import type { TagRowData } from './tag-rows'

export type Hint = {
  title: string
  /** Why: always with the count that made us think so. */
  why: string
  /** One tag goes into the other. */
  merge: { tag: TagRowData; into: number } | null
  /** Where one can read on. */
  link: 'report' | 'tag'
}

/** Fewer may be slips of those who tagged. */
const LEAST_MIXED = 5
/** From so wide an interval on, the F1 of a tag says little. */
const WIDE = 0.15

/** What a look at the tags is worth: names that are one, the two that are mixed up most, the one that is least known. */
export function worthALook(rows: readonly TagRowData[], metrics: Metrics | undefined): Hint[] {
  return [alike(rows), ...(metrics ? [mixedUp(rows, metrics)] : []), thin(rows)].filter(
    (hint) => hint !== null,
  )
}

function alike(rows: readonly TagRowData[]): Hint | null {
  const [pair] = alikeTags(rows)
  if (!pair) return null
  const [fewer, more] = pair[0].count < pair[1].count ? pair : [pair[1], pair[0]]
  return {
    title: `${fewer.name} and ${more.name} may be one tag`,
    why: `Their names differ in spelling only: ${plural('text', fewer.count)} and ${plural('text', more.count)}.`,
    merge: { tag: fewer, into: more.id },
    link: 'report',
  }
}

function mixedUp(rows: readonly TagRowData[], metrics: Metrics): Hint | null {
  const [pair] = confusedPairs(metrics)
  const one = rows.find(({ id }) => id === pair?.actual.id)
  const other = rows.find(({ id }) => id === pair?.answered.id)
  if (!pair || !one || !other || pair.both < LEAST_MIXED) return null
  const [fewer, more] = one.count < other.count ? [one, other] : [other, one]
  return {
    title: `${one.name} and ${other.name} mix up`,
    why: `${plural('text', pair.both)} of one ${pair.both === 1 ? 'is' : 'are'} taken for the other, more than of any other pair.`,
    merge: { tag: fewer, into: more.id },
    link: 'report',
  }
}

function thin(rows: readonly TagRowData[]): Hint | null {
  const measured = rows.flatMap((row) => (row.interval ? [{ row, interval: row.interval }] : []))
  const [least] = measured.toSorted((one, other) => width(other.interval) - width(one.interval))
  if (!least || width(least.interval) < WIDE) return null
  const [low, high] = least.interval
  return {
    title: `${least.row.name} is thin`,
    why: `${plural('text', least.row.count)}: its F1 lies between ${wholePercent(low)} and ${wholePercent(high)}. More texts would tell.`,
    merge: null,
    link: 'tag',
  }
}

function width([low, high]: readonly [number, number]): number {
  return high - low
}
