'use client'

import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import { EraseButton } from '@/components/erasure/erase-button'
import { ExportButton } from '@/components/export/export-button'
import { isFiltered } from '@/components/export/listed-texts'
import { matchCount } from '@/components/sample/sample-target'
import { questionOf, readView, wholeFilterOf } from '@/lib/facts/sample-view'
import { count } from '@/lib/format/count'
import { modelQuery } from '@/lib/queries/models'
import { samplesQuery } from '@/lib/queries/samples'

/** Export and erasure of what the list shows: its filter stands in the address. */
export function ListedTexts({ modelId }: { modelId: string }) {
  const view = readView(new URLSearchParams(useSearchParams()))
  const filter = wholeFilterOf(view)
  const { data: model } = useQuery(modelQuery(modelId))
  const { data: list } = useQuery(samplesQuery(modelId, questionOf(view)))
  if (!model || model.langur.counts.all === 0) return null
  const all = count(model.langur.counts.all)
  const matching = list ? matchCount(list.count) : all
  const listed = { filter, matching, all }
  return (
    <>
      <ExportButton modelId={modelId} listed={listed} />
      <EraseButton
        modelId={modelId}
        modelName={model.name}
        choice={isFiltered(listed) ? { filter } : { all: true }}
      />
    </>
  )
}
