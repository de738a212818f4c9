import type { Metrics } from '@/lib/contracts/metrics'
import type { NamedTag } from './alike-tags'

export type Confusion = { actual: NamedTag; answered: NamedTag; texts: number }

/** Which tags are taken for which, the most frequent first; multi-tag: which were missed while another was given. */
export function topConfusions(metrics: Metrics): Confusion[] {
  const pairs = metrics.confusion ? ofMatrix(metrics) : ofMixUps(metrics)
  return pairs.sort((one, other) => other.texts - one.texts)
}

function ofMatrix({ per_tag: tags, confusion }: Metrics): Confusion[] {
  const pairs: Confusion[] = []
  confusion?.forEach((line, row) => {
    line.forEach((texts, column) => {
      const [actual, answered] = [tags[row], tags[column]]
      if (row === column || texts === 0 || !actual || !answered) return
      pairs.push({
        actual: { id: actual.tag_id, name: actual.name },
        answered: { id: answered.tag_id, name: answered.name },
        texts,
      })
    })
  })
  return pairs
}

function ofMixUps({ per_tag: tags, details }: Metrics): Confusion[] {
  const named = new Map(tags.map(({ tag_id: id, name }) => [id, { id, name }]))
  return (details?.mixed_up ?? []).flatMap(({ missed, added, texts }) => {
    const [actual, answered] = [named.get(missed ?? -1), named.get(added ?? -1)]
    return actual && answered ? [{ actual, answered, texts }] : []
  })
}

/** Pairs of tags with their mistakes in both directions, the more frequent direction first. */
export function confusedPairs(metrics: Metrics): (Confusion & { both: number })[] {
  const all = topConfusions(metrics)
  const keyOf = (one: NamedTag, other: NamedTag) => [one.id, other.id].sort((a, b) => a - b).join()
  const both = new Map<string, number>()
  for (const { actual, answered, texts } of all) {
    const key = keyOf(actual, answered)
    both.set(key, (both.get(key) ?? 0) + texts)
  }
  const seen = new Set<string>()
  return all
    .flatMap((pair) => {
      const key = keyOf(pair.actual, pair.answered)
      if (seen.has(key)) return []
      seen.add(key)
      return [{ ...pair, both: both.get(key) ?? pair.texts }]
    })
    .sort((one, other) => other.both - one.both)
}

/** How often each other tag was taken for this one, or this one for it. */
export function confusedWith(metrics: Metrics, tagId: number): Map<number, number> {
  const times = new Map<number, number>()
  for (const { actual, answered, texts } of topConfusions(metrics)) {
    if (actual.id !== tagId && answered.id !== tagId) continue
    const other = actual.id === tagId ? answered.id : actual.id
    times.set(other, (times.get(other) ?? 0) + texts)
  }
  return times
}

/** How good one would be without a model: the share of the most frequent tag. */
export function alwaysAnswering({ per_tag: tags, texts }: Metrics) {
  const biggest = tags.toSorted((one, other) => other.support - one.support)[0]
  return biggest && texts > 0 ? { name: biggest.name, share: biggest.support / texts } : null
}
