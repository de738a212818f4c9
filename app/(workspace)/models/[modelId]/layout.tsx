import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { Prefilled } from '@/app/prefilled'
import { prefill } from '@/lib/http/prefill'
import { importsQuery } from '@/lib/queries/imports'
import { pathOf } from '@/lib/queries/key'
import { modelQuery } from '@/lib/queries/models'
import { ModelFrame } from './model-frame'

export default async function ModelLayout({ params, children }: LayoutProps<'/models/[modelId]'>) {
  const { modelId } = await params
  const model = modelQuery(modelId)
  const { status } = await prefill(pathOf(model.queryKey), await headers())
  if (status === 404) notFound()
  return (
    <Prefilled queries={[model, importsQuery(modelId)]}>
      <ModelFrame modelId={modelId}>{children}</ModelFrame>
    </Prefilled>
  )
}
