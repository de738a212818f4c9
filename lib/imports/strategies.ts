import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { ImportRow } from '@/db/imports/imports'
import type { ImportEdit } from '@/lib/contracts/import'
import { invalidField } from '@/lib/errors'
import { takesOneTag } from '@/lib/services/samples/one-tag'

type Strategies = Pick<ImportRow, 'inputDuplicates' | 'existingDuplicates'>
/** Undefined: nothing was said. */
export type StrategiesSaid = Pick<
  ImportEdit,
  'input_duplicates_strategy' | 'existing_duplicates_strategy'
>

/** What was said about texts that come twice or are there already; unless something is, no tag gets lost. */
export async function chooseStrategies(
  db: Connection,
  modelId: number,
  said: StrategiesSaid,
  before: Strategies = { inputDuplicates: 'merge', existingDuplicates: 'keep' },
): Promise<Strategies> {
  const oneTag = await takesOneTag(db, modelId)
  if (oneTag) {
    refuseMerge('input_duplicates_strategy', said, 'keep_first or keep_last')
    refuseMerge('existing_duplicates_strategy', said, 'keep, overwrite or ignore')
  }
  const chosen = {
    inputDuplicates: said.input_duplicates_strategy ?? before.inputDuplicates,
    existingDuplicates: said.existing_duplicates_strategy ?? before.existingDuplicates,
  }
  return strategiesFor(chosen, oneTag)
}

/** In a model of one tag a text nothing can be added: the last row counts, and a tag that is there stays. */
export function strategiesFor(
  { inputDuplicates, existingDuplicates }: Strategies,
  oneTag: boolean,
): Strategies {
  const isKept = oneTag && existingDuplicates === 'merge'
  return {
    inputDuplicates: oneTag && inputDuplicates === 'merge' ? 'keep_last' : inputDuplicates,
    existingDuplicates: isKept ? 'keep' : existingDuplicates,
  }
}

function refuseMerge(field: keyof StrategiesSaid, said: StrategiesSaid, instead: string): void {
  if (said[field] !== 'merge') return
  const detail = `${field} is merge, and this model gives one tag a text (tagging_strategy is single). Send ${instead}.`
  throw invalidField(field, detail, 'merge')
}
