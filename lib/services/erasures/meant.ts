import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Connection } from '@/db/connection/database'
import {
  matching,
  nextRemoval,
  type OtherText,
  otherTexts,
  removedIn,
} from '@/db/erasures/other-texts'
import { findSamplesByHash, sampleContents } from '@/db/samples/samples'
import type { SamplesDelete } from '@/lib/contracts/sample'
import { textHash } from '@/lib/services/samples/hash'
import { slices } from '@/lib/slices'

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

type Meant = Pick<OtherText, 'id' | 'at'>

/**
 * The texts beside the data that an erasure takes, page by page: all of them, those that the search finds, or else those
 * that are the same as a text that goes.
 */
export async function* meantBeside(
  db: Connection,
  place: keyof typeof otherTexts,
  { modelId, choice, among }: Asked,
): AsyncGenerator<Meant[]> {
  const typed = searchOf(choice)
  for (let after = 0; ; await setImmediate()) {
    const page = await otherTexts[place](db, modelId, { after, limit: PAGE })
    const last = page.at(-1)
    if (!last) return
    after = last.id
    if (choice.all) yield page
    else if (typed !== null) yield await matching(page, typed)
    else yield await sameTexts(page)
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

/**
 * The texts that were deleted from the data and that an erasure takes: all of them, or those that the search finds; where
 * it is about ids, they are among them. One that was deleted more than once may come more than once.
 */
export async function* meantDeleted(
  db: Connection,
  { modelId, choice }: Omit<Asked, 'among'>,
): AsyncGenerator<Meant[]> {
  const typed = searchOf(choice)
  if (!choice.all && typed === null) return
  for (let revision = await nextRemoval(db, modelId, 0); revision !== null; ) {
    for (const page of slices(await removedIn(db, modelId, revision), PAGE)) {
      yield typed === null ? page : await matching(await withContent(db, page), typed)
      await setImmediate()
    }
    revision = await nextRemoval(db, modelId, revision)
  }
}

async function withContent(db: Connection, texts: readonly Meant[]): Promise<OtherText[]> {
  const contents = await sampleContents(
    db,
    texts.map(({ id }) => id),
  )
  return texts.map((text) => ({ ...text, content: contents.get(text.id) ?? '' }))
}
