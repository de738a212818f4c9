import * as contract from '@/lib/contracts/explain'
import { handle } from '@/lib/http/endpoint'
import { explain } from '@/lib/serving/explain'

export const explainText = handle(
  contract.explainText,
  async ({ application: { serving, aside }, params, body }) =>
    explain(serving, aside.explain, params.modelId, body),
)
