import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { newestTaggings, tagsOfSamples } from '@/db/samples/annotations'
import { AppError } from '@/lib/errors'

/** An answer that meets another one, given since its author looked, does not replace it. One that agrees is no matter. */
export async function refuseMet(
  tx: Connection,
  model: ModelRow,
  targets: ReadonlyMap<number, readonly number[]>,
  expected: readonly number[],
): Promise<void> {
  const now = await tagsOfSamples(tx, [...targets.keys()])
  for (const [id, target] of targets) {
    const tags = now.get(id) ?? []
    if (areSame(tags, expected) || areSame(tags, target)) continue
    const names = new Map((await listTags(tx, model.id)).map((tag) => [tag.id, tag.name]))
    const list = tags.map((tag) => `“${names.get(tag) ?? tag}”`).join(', ')
    const by = (await newestTaggings(tx, [id])).get(id)?.by
    const message =
      by === undefined
        ? `Text ${id} has lost its tags meanwhile, so nothing was changed.`
        : `Text ${id} was tagged ${list} by ${by} meanwhile, so nothing was changed.`
    throw new AppError('CONFLICT', message, {
      fields: [{ path: 'expected_tags', message, value: [...expected] }],
      extra: { sample_id: id, tags },
    })
  }
}

function areSame(some: readonly number[], others: readonly number[]): boolean {
  const [a, b] = [new Set(some), new Set(others)]
  return a.size === b.size && [...a].every((tag) => b.has(tag))
}
