import { redirect } from 'next/navigation'

export default async function Settings({ params }: PageProps<'/models/[modelId]/settings'>) {
  const { modelId } = await params
  redirect(`/models/${modelId}/settings/general`)
}
