import type { Metrics } from '@/lib/contracts/version'

export type Confusion = {
  actual: { id: number; name: string }
  answered: { id: number; name: string }
  texts: number
}

/** Which tags are taken for which, the most frequent first. */
export function topConfusions({ per_tag: tags, confusion }: Metrics): Confusion[] {
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
  return pairs.sort((one, other) => other.texts - one.texts)
}

/** How good one would be without a model: the share of the most frequent tag. */
export function alwaysAnswering({ per_tag: tags, texts }: Metrics) {
  const biggest = tags.toSorted((one, other) => other.support - one.support)[0]
  return biggest && texts > 0 ? { name: biggest.name, share: biggest.support / texts } : null
}
