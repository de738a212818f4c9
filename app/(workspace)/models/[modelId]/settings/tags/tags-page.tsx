'use client'

import { useQuery } from '@tanstack/react-query'
import { SettingsFrame } from '@/components/settings/settings-frame'
import { TagsPanel } from '@/components/tag/tags-panel'
import { modelQuery } from '@/lib/queries/models'

export function TagsPage({ modelId }: { modelId: string }) {
  const { data: model } = useQuery(modelQuery(modelId))
  return <SettingsFrame modelId={modelId}>{model && <TagsPanel model={model} />}</SettingsFrame>
}
