import 'server-only'
import type { Connection } from '@/db/connection/database'
import { tagsOfSamples } from '@/db/samples/annotations'
import type { ExistingStrategy } from '@/lib/contracts/choices'
import { takesOneTag } from './one-tag'
import type { TagResolver } from './resolve-tags'
import { FITS_NO_TAG, type Wanted } from './set-tags'

/** A text that is in the data, with the tags that come for it. */
export type PresentRow = {
  id: number
  tags: readonly (number | string)[] | null
  /** The judgement that none fits comes for it in their place. */
  fitsNoTag?: boolean | undefined
}

type About = { modelId: number; existing: ExistingStrategy; tags: TagResolver }

/** The tags that such texts shall have where these may change, and how many keep others than those that came. */
export async function tagsOfPresent(
  tx: Connection,
  present: readonly PresentRow[],
  { modelId, existing, tags }: About,
): Promise<{ targets: Map<number, Wanted>; kept: number }> {
  const targets = new Map<number, Wanted>()
  let kept = 0
  const said = present.filter((row) => row.tags !== null || row.fitsNoTag)
  if (said.length === 0) return { targets, kept }
  // Where a text has one tag, none can be added to it.
  const isAdding = existing === 'merge' && !(await takesOneTag(tx, modelId))
  const had = await tagsOfSamples(
    tx,
    said.map(({ id }) => id),
  )
  for (const row of said) {
    const own = had.get(row.id) ?? []
    const may = whatMay(existing, isAdding, own)
    if (may === 'replace') targets.set(row.id, await wantedBy(row, tags))
    else if (row.fitsNoTag) kept += Number(own.length > 0)
    else if (may === 'add') targets.set(row.id, [...own, ...(await tags.resolve(row.tags ?? []))])
    else if (!(await tags.isSame(row.tags ?? [], own))) kept += 1
  }
  return { targets, kept }
}

/** Whether what comes may take the place of the tags that a text has, be added to them, or neither. */
function whatMay(existing: ExistingStrategy, isAdding: boolean, own: readonly number[]) {
  if (existing === 'overwrite') return 'replace'
  if (own.length === 0 && existing !== 'ignore') return 'replace'
  return isAdding ? 'add' : 'nothing'
}

async function wantedBy({ tags: names, fitsNoTag }: PresentRow, tags: TagResolver) {
  return fitsNoTag ? FITS_NO_TAG : await tags.resolve(names ?? [])
}
