import type { QueryClient } from '@tanstack/react-query'
import { modelQuery } from './models'

/** Counts a text as tagged (`by` 1) or untagged (−1) before the model is read again, so that counters never step back. */
export function countTagged(
  client: QueryClient,
  modelId: string,
  by: 1 | -1,
  tags: readonly number[],
): void {
  client.setQueryData(modelQuery(modelId).queryKey, (model) => {
    if (!model) return model
    const { counts, tag_counts } = model.langur
    const langur = {
      ...model.langur,
      counts: { ...counts, tagged: counts.tagged + by, untagged: counts.untagged - by },
      tag_counts: tag_counts.map((one) =>
        tags.includes(one.tag_id) ? { ...one, count: one.count + by } : one,
      ),
    }
    return { ...model, langur }
  })
}
