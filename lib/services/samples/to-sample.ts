import 'server-only'
import type { ListedSample } from '@/db/samples/sample-lists'
import { EXTERNAL_ID } from '@/lib/contracts/limits'
import type { Sample } from '@/lib/contracts/sample'
import { toFieldValue } from '@/lib/services/fields/read-value'

export function toSample(row: ListedSample): Sample {
  const { id, content, tags, answerTags, confidence, outOfFold, disagrees, source, tagged } = row
  return {
    id,
    text: content,
    tags,
    sandbox: answerTags && {
      tags: answerTags,
      confidence: confidence ?? 0,
      out_of_fold: outOfFold,
    },
    disagrees,
    fits_no_tag: row.fitsNoTag,
    source,
    added: row.createdAt.toISOString(),
    tagged: tagged && { by: tagged.by, at: tagged.at.toISOString() },
    fields: Object.fromEntries(
      row.values.map(({ name, kind, ...value }) => [name, toFieldValue(kind, value)]),
    ),
    external_id: row.values.find(({ name }) => name === EXTERNAL_ID)?.text ?? null,
  }
}
