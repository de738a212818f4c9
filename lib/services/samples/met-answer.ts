import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { newestTaggings, tagsOfSamples } from '@/db/samples/annotations'
import { fittingNoTag } from '@/db/samples/no-tag'
import type { SamplesTag } from '@/lib/contracts/sample'
import { AppError } from '@/lib/errors'
import { FITS_NO_TAG, type Wanted } from './set-tags'

type Expected = {
  expected_tags: NonNullable<SamplesTag['expected_tags']>
  expected_fits_no_tag: boolean
}

/** An answer that meets another one, given since its author looked, does not replace it. One that agrees is no matter. */
export async function refuseMet(
  tx: Connection,
  model: ModelRow,
  targets: ReadonlyMap<number, Wanted>,
  { expected_tags, expected_fits_no_tag }: Expected,
): Promise<void> {
  const expected = expected_fits_no_tag ? FITS_NO_TAG : expected_tags
  const tagsNow = await tagsOfSamples(tx, [...targets.keys()])
  const fitting = await fittingNoTag(tx, [...targets.keys()])
  for (const [id, target] of targets) {
    const tags = tagsNow.get(id) ?? []
    const now = fitting.has(id) ? FITS_NO_TAG : tags
    if (areSame(now, expected) || areSame(now, target)) continue
    const message = `Text ${id} ${await whatHappened(tx, model, id, now)} meanwhile, so nothing was changed.`
    throw new AppError('CONFLICT', message, {
      fields: [{ path: 'expected_tags', message, value: [...expected_tags] }],
      extra: { sample_id: id, tags, fits_no_tag: fitting.has(id) },
    })
  }
}

async function whatHappened(
  tx: Connection,
  model: ModelRow,
  sampleId: number,
  now: Wanted,
): Promise<string> {
  if (now === FITS_NO_TAG) return 'was judged to fit no tag'
  const by = (await newestTaggings(tx, [sampleId])).get(sampleId)?.by
  if (by === undefined) return 'has lost its tags'
  const names = new Map((await listTags(tx, model.id)).map((tag) => [tag.id, tag.name]))
  return `was tagged ${now.map((tag) => `“${names.get(tag) ?? tag}”`).join(', ')} by ${by}`
}

function areSame(one: Wanted, other: Wanted): boolean {
  if (one === FITS_NO_TAG || other === FITS_NO_TAG) return one === other
  const [a, b] = [new Set(one), new Set(other)]
  return a.size === b.size && [...a].every((tag) => b.has(tag))
}
