import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Connection } from '@/db/connection/database'
import { matching, type OtherText, otherTexts } from '@/db/erasures/other-texts'
import { findSamplesByHash } from '@/db/samples/samples'
import type { SamplesDelete } from '@/lib/contracts/sample'
import { textHash } from '@/lib/services/samples/hash'

const PAGE = 200

/** What was typed, where a choice of texts is a search and nothing else: then it is looked for everywhere. */
export function searchOf({ filter }: SamplesDelete): string | null {
  if (filter?.q === undefined) return null
  const others = Object.entries(filter).filter(
    ([name, value]) => name !== 'q' && value !== undefined,
  )
  return others.length === 0 ? filter.q : null
}

type Asked = {
  modelId: number
  choice: SamplesDelete
  /** Of these samples, those whose texts go. */
  among: (sampleIds: readonly number[]) => Promise<ReadonlySet<number>>
}

/**
 * The texts beside the data that an erasure takes, page by page: all of them, those that the search finds, or else those
 * that are the same as a text that goes.
 */
export async function* meantBeside(
  db: Connection,
  place: keyof typeof otherTexts,
  { modelId, choice, among }: Asked,
): AsyncGenerator<OtherText[]> {
  const typed = searchOf(choice)
  for (let after = 0; ; await setImmediate()) {
    const page = await otherTexts[place](db, modelId, { after, limit: PAGE })
    const last = page.at(-1)
    if (!last) return
    after = last.id
    if (choice.all) yield page
    else if (typed !== null) yield await matching(page, typed)
    // Of the texts that were deleted, those that go are told by their ids.
    else if (place !== 'deleted') yield await sameTexts(page)
  }

  async function sameTexts(page: readonly OtherText[]): Promise<OtherText[]> {
    const hashes = page.map(({ content }) => textHash(content))
    const samples = await findSamplesByHash(db, modelId, hashes)
    const gone = await among(samples.flatMap((sample) => sample?.id ?? []))
    return page.filter((_, index) => {
      const sample = samples[index]
      return sample !== undefined && sample !== null && gone.has(sample.id)
    })
  }
}
