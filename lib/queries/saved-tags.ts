import type { QueryClient } from '@tanstack/react-query'
import { modelQuery } from './models'

type Answered = { tags: readonly number[]; fitsNoTag?: true }

/** Counts a text as answered (`by` 1) or untagged (−1) before the model is read again, so that counters never step back. */
export function countAnswered(
  client: QueryClient,
  modelId: string,
  by: 1 | -1,
  { tags, fitsNoTag }: Answered,
): void {
  client.setQueryData(modelQuery(modelId).queryKey, (model) => {
    if (!model) return model
    const { counts, tag_counts, sandbox, changed_since_training } = model.langur
    const isRead = !fitsNoTag || model.model.learn_from_no_tag
    const langur = {
      ...model.langur,
      counts: {
        ...counts,
        tagged: counts.tagged + (fitsNoTag ? 0 : by),
        fits_no_tag: counts.fits_no_tag + (fitsNoTag ? by : 0),
        untagged: counts.untagged - by,
      },
      changed_since_training: changed_since_training || (sandbox !== null && isRead),
      tagged_since_training: model.langur.tagged_since_training + (fitsNoTag ? 0 : by),
      tag_counts: tag_counts.map((one) =>
        tags.includes(one.tag_id) ? { ...one, count: one.count + by } : one,
      ),
    }
    return { ...model, langur }
  })
}
