import 'server-only'
import type { Connection } from '@/db/connection/database'
import { tagsOfSamples } from '@/db/samples/annotations'
import type { ExistingStrategy } from '@/lib/contracts/choices'
import { takesOneTag } from './one-tag'
import type { TagResolver } from './resolve-tags'

/** A text that is in the data, with the tags that come for it. */
export type PresentRow = { id: number; tags: readonly (number | string)[] | null }

type About = { modelId: number; existing: ExistingStrategy; tags: TagResolver }

/** The tags that such texts shall have where these may change, and how many keep others than those that came. */
export async function tagsOfPresent(
  tx: Connection,
  present: readonly PresentRow[],
  { modelId, existing, tags }: About,
): Promise<{ targets: Map<number, number[]>; kept: number }> {
  const targets = new Map<number, number[]>()
  let kept = 0
  const tagged = present.flatMap((row) => (row.tags ? [{ id: row.id, names: row.tags }] : []))
  if (tagged.length === 0) return { targets, kept }
  // Where a text has one tag, none can be added to it.
  const isAdding = existing === 'merge' && !(await takesOneTag(tx, modelId))
  const had = await tagsOfSamples(
    tx,
    tagged.map(({ id }) => id),
  )
  for (const { id, names } of tagged) {
    const own = had.get(id) ?? []
    if (existing === 'overwrite') targets.set(id, await tags.resolve(names))
    else if (isAdding || (own.length === 0 && existing !== 'ignore')) {
      targets.set(id, [...own, ...(await tags.resolve(names))])
    } else if (!(await tags.isSame(names, own))) kept += 1
  }
  return { targets, kept }
}
