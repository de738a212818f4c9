import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { readOnce } from '@/app/read-once'
import { comparedPair } from '@/components/compare/compared-pair'
import { pairQueries } from '@/components/compare/pair-queries'
import type { Model } from '@/lib/contracts/model'
import { pathOf } from '@/lib/queries/key'
import { modelKey } from '@/lib/queries/models'
import { versionNotesQuery } from '@/lib/queries/version-notes'
import { versionsQuery } from '@/lib/queries/versions'
import { ComparePage } from './compare-page'

export const metadata: Metadata = { title: 'Compare versions' }

type CompareProps = PageProps<'/models/[modelId]/compare'>

export default async function Compare({ params, searchParams }: CompareProps) {
  const { modelId } = await params
  const of = await queriesOfPair(modelId, await searchParams)
  return (
    <Prefilled queries={[versionsQuery(modelId), versionNotesQuery(modelId), ...of]}>
      <ComparePage modelId={modelId} />
    </Prefilled>
  )
}

/** What is known of the two versions, if the address or the model says which they are. */
async function queriesOfPair(modelId: string, search: Awaited<CompareProps['searchParams']>) {
  const [model, versions] = await Promise.all([
    readOnce(pathOf(modelKey(modelId))),
    readOnce(pathOf(versionsQuery(modelId).queryKey)),
  ])
  if (model.status !== 200 || versions.status !== 200) return []
  const asked = { a: Number(search.a) || null, b: Number(search.b) || null }
  // The endpoints of a model and of its versions answer so.
  const { items } = versions.value as { items: { number: number }[] }
  const { a, b } = comparedPair(model.value as Model, items, asked)
  if (a === undefined || b === undefined || a === b) return []
  return pairQueries(modelId, a, b, search.flips === 'broken' ? 'broken' : 'fixed')
}
