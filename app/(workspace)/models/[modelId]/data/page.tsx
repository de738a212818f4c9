import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { questionOf, readView } from '@/lib/facts/sample-view'
import { fieldsQuery } from '@/lib/queries/fields'
import { samplesQuery } from '@/lib/queries/samples'
import { sessionQuery } from '@/lib/queries/session'
import { viewsQuery } from '@/lib/queries/views'
import { DataContent } from './data-content'

export const metadata: Metadata = { title: 'Data' }

export default async function DataPage({
  params,
  searchParams,
}: PageProps<'/models/[modelId]/data'>) {
  const { modelId } = await params
  const view = readView(new URLSearchParams(flat(await searchParams)))
  const texts = samplesQuery(modelId, questionOf(view))
  return (
    <Prefilled queries={[texts, sessionQuery(), fieldsQuery(modelId), viewsQuery(modelId)]}>
      <DataContent modelId={modelId} />
    </Prefilled>
  )
}

/** Of a parameter that is given twice the first counts, as in the browser. */
function flat(params: Record<string, string | string[] | undefined>): [string, string][] {
  return Object.entries(params).flatMap(([name, value]) => {
    const first = Array.isArray(value) ? value[0] : value
    return first === undefined ? [] : [[name, first]]
  })
}
