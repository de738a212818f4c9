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
  const versions = await versionsShown(modelId, Number(version))
  const queries = [
    heldOutQuery(modelId),
    randomChecksQuery(modelId),
    ...versions.map((number) => reportQuery(modelId, number)),
  ]
  return (
    <Prefilled queries={queries}>
      <ReportPage modelId={modelId} />
    </Prefilled>
  )
}

/** The version of the report, by default the sandbox, and production, which stands beside it. */
async function versionsShown(modelId: string, asked: number): Promise<number[]> {
  const { status, value } = await readOnce(pathOf(modelKey(modelId)))
  if (status !== 200) return []
  // The answer of the endpoint of a model is a model.
  const { sandbox, production } = (value as Model).langur
  const shown = [asked || sandbox?.number, production?.version]
  return [...new Set(shown.filter((number) => number !== undefined))]
}
