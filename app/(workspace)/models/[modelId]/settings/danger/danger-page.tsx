'use client'

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { ErasuresCard } from '@/components/erasure/erasures-card'
import { DeleteModel } from '@/components/settings/delete-model'
import { SettingsFrame } from '@/components/settings/settings-frame'
import type { Consequence } from '@/components/ui/feedback/consequences'
import type { Model } from '@/lib/contracts/model'
import { count } from '@/lib/format/count'
import { deploymentsQuery } from '@/lib/queries/deployments'
import { modelQuery } from '@/lib/queries/models'
import { versionsQuery } from '@/lib/queries/versions'

export function DangerPage({ modelId }: { modelId: string }) {
  const { data: model } = useQuery(modelQuery(modelId))
  const { data: versions } = useInfiniteQuery(versionsQuery(modelId))
  const { data: deployments } = useInfiniteQuery(deploymentsQuery(modelId))
  return (
    <SettingsFrame modelId={modelId}>
      <ErasuresCard modelId={modelId} />
      {model && (
        <DeleteModel
          model={model}
          consequences={consequencesOf(
            model,
            versions?.pages[0]?.count.value ?? 0,
            deployments?.pages[0]?.count.value ?? 0,
          )}
        />
      )}
    </SettingsFrame>
  )
}

function consequencesOf(
  { model, langur }: Model,
  versions: number,
  deployments: number,
): Consequence[] {
  const { counts, requests } = langur
  return [
    { key: 'texts', count: counts.all, text: `texts, ${count(counts.tagged)} of them tagged` },
    { key: 'tags', count: model.tags.length, text: model.tags.length === 1 ? 'tag' : 'tags' },
    {
      key: 'versions',
      count: versions,
      text: versions === 1 ? 'version with its report' : 'versions with their reports',
    },
    {
      key: 'deployments',
      count: deployments,
      text: deployments === 1 ? 'deployment' : 'deployments',
    },
    {
      key: 'requests',
      count: requests.texts_today,
      text: 'texts classified today; from then on callers get status 404',
    },
  ]
}
