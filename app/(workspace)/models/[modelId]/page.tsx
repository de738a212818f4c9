import { redirect } from 'next/navigation'

export default async function ModelAddress({ params }: PageProps<'/models/[modelId]'>) {
  const { modelId } = await params
  redirect(`/models/${modelId}/data`)
}
