import * as contract from '@/lib/contracts/token-usage'
import { csvFile } from '@/lib/http/csv-file'
import { handle } from '@/lib/http/endpoint'
import { showTokenUsage as show } from '@/lib/services/requests/show-token-usage'

export const showTokenUsage = handle(contract.showTokenUsage, ({ application: { db }, query }) =>
  show(db, query),
)

const HEAD = ['day', 'token', 'model', 'texts', 'requests', 'errors', 'median_ms', 'p95_ms']

export const saveTokenUsage = handle(
  contract.saveTokenUsage,
  async ({ application: { db }, query }) => {
    const { days } = await show(db, query)
    const rows = days.map((one) => [
      one.day,
      one.token_name ?? `${one.token} (revoked)`,
      one.model_name,
      ...[one.texts, one.requests, one.errors, one.median_ms, one.p95_ms].map(String),
    ])
    return csvFile('usage.csv', [HEAD, ...rows])
  },
)
