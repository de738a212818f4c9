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

/** Of a held-out file the first row with a tag counts, as in one that is sent at once; it meets no other texts. */
const HELD_OUT: Strategies = { inputDuplicates: 'keep_first', existingDuplicates: 'keep' }

/** What was said about texts that come twice or are there already; unless something is, no tag gets lost. */
export async function chooseStrategies(
  db: Connection,
  { modelId, purpose }: Pick<ImportRow, 'modelId' | 'purpose'>,
  said: StrategiesSaid,
  before: Strategies = { inputDuplicates: 'merge', existingDuplicates: 'keep' },
): Promise<Strategies> {
  if (purpose === 'held_out') {
    refuseAny(said)
    return HELD_OUT
  }
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

/** Throws REQUEST_PARAMS_ERROR where a strategy is chosen for a held-out file. */
function refuseAny(said: StrategiesSaid): void {
  for (const field of ['input_duplicates_strategy', 'existing_duplicates_strategy'] as const) {
    const value = said[field]
    if (value === undefined) continue
    const detail = `${field} is ${value}, and in a held-out file the first row of a text that has a tag counts. Leave it out.`
    throw invalidField(field, detail, value)
  }
}

function refuseMerge(field: keyof StrategiesSaid, said: StrategiesSaid, instead: string): void {
  if (said[field] !== 'merge') return
  const detail = `${field} is merge, and this model gives one tag a text (tagging_strategy is single). Send ${instead}.`
  throw invalidField(field, detail, 'merge')
}
