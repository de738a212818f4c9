import 'server-only'
import type { VersionRow } from '@/db/versions/versions'
import type { ExplainInput, Explanation } from '@/lib/contracts/explain'
import type { Serving } from './create-serving'
import type { Which } from './targets'

/** Explains a text by a version, where it keeps nobody waiting. */
type ExplainText = (task: {
  versionId: VersionRow['id']
  text: string
}) => Promise<Omit<Explanation, 'version' | 'model_hash'>>

/** Why a version answers a text as it does. Counts as no request. */
export async function explain(
  { find }: Serving,
  explainText: ExplainText,
  publicId: string,
  input: ExplainInput,
): Promise<Explanation> {
  const { version } = await find(publicId, whichOf(input))
  const explained = await explainText({ versionId: version.id, text: input.text })
  return { version: version.number, model_hash: version.modelHash, ...explained }
}

function whichOf({ production_model, version = null }: ExplainInput): Which {
  if (version !== null) return { of: 'version', number: version }
  return { of: production_model ? 'production' : 'sandbox' }
}
