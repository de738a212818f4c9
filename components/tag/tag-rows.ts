import type { Axis } from '@/components/ui/charts/axis'
import type { TagColour } from '@/lib/contracts/choices'
import type { TagScore } from '@/lib/contracts/metrics'
import type { Model } from '@/lib/contracts/model'
import { tagKeys } from '@/lib/facts/tag-keys'

export type TagRowData = {
  id: number
  name: string
  colour: TagColour | null
  /** The key that gives it on the page Tag; empty where it has none. */
  key: string
  /** The key that somebody gave it, null where it has the next free digit. */
  ownKey: string | null
  description: string
  /** Tagged texts, now. */
  count: number
  /** In the sandbox version; null when it does not know the tag. */
  f1: number | null
  /** 95%; null where it was not measured. */
  interval: readonly [number, number] | null
}

/** `own`: as people ordered them, which keys follow. */
export const tagOrders = ['own', 'count', 'name', 'f1'] as const
export type TagOrder = (typeof tagOrders)[number]

/** The tags of a model with what is known of them, those whose name contains `search`. */
export function tagRows(
  { model, langur }: Pick<Model, 'model' | 'langur'>,
  scores: readonly TagScore[],
  { search, order }: { search: string; order: TagOrder },
): TagRowData[] {
  const counts = new Map(langur.tag_counts.map(({ tag_id, count }) => [tag_id, count]))
  const scoreOf = new Map(scores.map((score) => [score.tag_id, score]))
  const keys = tagKeys(model.tags, langur.tag_traits)
  const traitsOf = new Map(langur.tag_traits.map((traits) => [traits.tag_id, traits]))
  const needle = search.trim().toLowerCase()
  return model.tags
    .filter(({ name }) => name.toLowerCase().includes(needle))
    .map(({ id, name }) => ({
      id,
      name,
      colour: traitsOf.get(id)?.colour ?? null,
      key: keys.get(id) ?? '',
      ownKey: traitsOf.get(id)?.key ?? null,
      description: traitsOf.get(id)?.description ?? '',
      count: counts.get(id) ?? 0,
      f1: scoreOf.get(id)?.f1 ?? null,
      interval: scoreOf.get(id)?.f1_interval ?? null,
    }))
    .sort(COMPARE[order])
}

const byName = (one: TagRowData, other: TagRowData) => one.name.localeCompare(other.name, 'en')

const COMPARE: Record<TagOrder, (one: TagRowData, other: TagRowData) => number> = {
  own: () => 0,
  name: byName,
  count: (one, other) => other.count - one.count || byName(one, other),
  // Weakest first: those are the ones that one came for.
  f1: (one, other) => (one.f1 ?? 2) - (other.f1 ?? 2) || byName(one, other),
}

/** One axis for all tags, so that long bars are long everywhere: down to the lowest end, up to 100%. */
export function f1Axis(rows: readonly TagRowData[]): Axis {
  const ends = rows.flatMap(({ f1, interval }) => (f1 === null ? [] : [interval?.[0] ?? f1]))
  return [Math.floor(Math.min(0.9, ...ends) * 10) / 10, 1]
}
