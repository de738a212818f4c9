import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { readOnce } from '@/app/read-once'
import type { Model } from '@/lib/contracts/model'
import { heldOutQuery } from '@/lib/queries/held-out'
import { pathOf } from '@/lib/queries/key'
import { modelKey } from '@/lib/queries/models'
import { randomChecksQuery } from '@/lib/queries/random-checks'
import { reportQuery } from '@/lib/queries/versions'
import { ReportPage } from './report-page'

export const metadata: Metadata = { title: 'Report' }

export default async function Report({
  params,
  searchParams,
}: PageProps<'/models/[modelId]/report'>) {
  const { modelId } = await params
  const { version } = await searchParams
  const number = Number(version) || (await sandboxNumber(modelId))
  const queries = [
    heldOutQuery(modelId),
    randomChecksQuery(modelId),
    ...(number === undefined ? [] : [reportQuery(modelId, number)]),
  ]
  return (
    <Prefilled queries={queries}>
      <ReportPage modelId={modelId} />
    </Prefilled>
  )
}

async function sandboxNumber(modelId: string): Promise<number | undefined> {
  const { status, value } = await readOnce(pathOf(modelKey(modelId)))
  // The answer of the endpoint of a model is a model.
  return status === 200 ? (value as Model).langur.sandbox?.number : undefined
}
