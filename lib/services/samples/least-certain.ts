import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { LEAST_SURE_FIRST } from '@/db/samples/orderings'
import type { SampleCursor } from '@/db/samples/sample-filter'
import { listSamples } from '@/db/samples/sample-lists'
import { sampleContents } from '@/db/samples/samples'
import type { Sample } from '@/lib/contracts/sample'
import { areAlike } from '@/lib/engine/evaluation/near-copies/are-alike'
import { marksOf } from '@/lib/engine/evaluation/near-copies/marks'
import { toSample } from './to-sample'

/** How deep to look for texts that do not look like those before them. */
const PAGE = 100
const MOST_LOOKED_AT = 500
/** A text may look like one that so many others have come after. */
const APART = 10

/**
 * Untagged texts, the least certain first, but not one after the other that look alike: those wait until others have come.
 * Where only such are left they come all the same. `skip` ends with what is on the page already.
 */
export async function leastCertain(
  db: Database,
  model: ModelRow,
  { limit, skip }: { limit: number; skip: ReadonlySet<number> },
): Promise<Sample[]> {
  const filter = { modelId: model.id, tagged: false, fits_no_tag: false }
  const onPage = [...skip].slice(-APART)
  const contents = await sampleContents(db.read, onPage)
  const before = onPage.flatMap((id) => marksOf(contents.get(id) ?? ''))
  const chosen: Sample[] = []
  const alike: Sample[] = []
  let after: SampleCursor | null = null
  let looked = 0
  do {
    const page: Awaited<ReturnType<typeof listSamples>> = await listSamples(db.read, filter, {
      order: LEAST_SURE_FIRST,
      after,
      limit: PAGE,
    })
    for (const sample of page.items.map(toSample)) {
      if (skip.has(sample.id)) continue
      looked++
      const marks = marksOf(sample.text)
      if (before.slice(-APART).some((other) => areAlike(marks, other))) {
        alike.push(sample)
        continue
      }
      chosen.push(sample)
      before.push(marks)
      if (chosen.length === limit) return chosen
    }
    after = page.next
  } while (after && looked < MOST_LOOKED_AT)
  return [...chosen, ...alike].slice(0, limit)
}
