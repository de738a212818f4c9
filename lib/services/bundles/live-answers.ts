import 'server-only'
import type { Part } from '@/db/bundles/part'
import type { PartRow } from '@/db/bundles/read-part'
import type { Connection } from '@/db/connection/database'
import { type SampleAnswer, storeAnswers } from '@/db/samples/live-samples'

/** Keeps what the sandbox answered to texts of the data. */
export async function liveAnswers(
  tx: Connection,
  { columns }: Part,
  modelId: number,
  rows: readonly PartRow[],
): Promise<void> {
  const placeOf = (name: string) => columns.findIndex((column) => column.name === name)
  const places = {
    sampleId: placeOf('sample_id'),
    tags: placeOf('answer_tags'),
    isSet: placeOf('answer_is_set'),
    confidence: placeOf('confidence'),
    outOfFold: placeOf('out_of_fold'),
  }
  const answers = rows.flatMap((row): SampleAnswer[] => {
    const tags = row[places.tags]
    if (!Array.isArray(tags)) return []
    return [
      {
        sampleId: Number(row[places.sampleId]),
        tags,
        isSet: row[places.isSet] === 1,
        confidence: Number(row[places.confidence]),
        outOfFold: row[places.outOfFold] === 1,
      },
    ]
  })
  await storeAnswers(tx, modelId, answers)
}
