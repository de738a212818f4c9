import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { Prefilled } from '@/app/prefilled'
import { readOnce } from '@/app/read-once'
import { FIRST_STEPS_COOKIE, REPORT_COOKIE } from '@/components/model/first-steps-cookie'
import type { Model } from '@/lib/contracts/model'
import { deployRequestsQuery } from '@/lib/queries/deploy-requests'
import { importsQuery } from '@/lib/queries/imports'
import { pathOf } from '@/lib/queries/key'
import { modelQuery } from '@/lib/queries/models'
import { proofQuery } from '@/lib/queries/proofs'
import { isComparable } from './is-comparable'
import { ModelFrame } from './model-frame'

type ModelParams = Pick<LayoutProps<'/models/[modelId]'>, 'params'>

/** “Data · Support tickets · Langur”, because several models are often open in several tabs. */
export async function generateMetadata({ params }: ModelParams): Promise<Metadata> {
  const { modelId } = await params
  const { status, value } = await readOnce(pathOf(modelQuery(modelId).queryKey))
  if (status !== 200) return {}
  // What the model's endpoint answers with 200 is a model.
  const { name } = value as Model
  return { title: { template: `%s · ${name} · Langur`, default: name } }
}

export default async function ModelLayout({ params, children }: LayoutProps<'/models/[modelId]'>) {
  const { modelId } = await params
  const model = modelQuery(modelId)
  const { status, value } = await readOnce(pathOf(model.queryKey))
  if (status === 404) notFound()
  // What the frame asks for has to be here: a page below comes too late for a query that is there without its answer.
  const found = status === 200 ? (value as Model) : null
  const proof = found && isComparable(found) ? [proofQuery(modelId)] : []
  const requests = found?.langur.second_person ? [deployRequestsQuery(modelId)] : []
  const known = await cookies()
  const guide = {
    isHidden: known.has(FIRST_STEPS_COOKIE),
    hasRead: known.get(REPORT_COOKIE)?.value === modelId,
  }
  return (
    <Prefilled queries={[model, importsQuery(modelId), ...proof, ...requests]}>
      <ModelFrame modelId={modelId} guide={guide}>
        {children}
      </ModelFrame>
    </Prefilled>
  )
}
