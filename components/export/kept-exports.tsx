'use client'

import { useQuery } from '@tanstack/react-query'
import { cx } from '@/components/ui/layout/cx'
import type { Export } from '@/lib/contracts/export'
import { isUnderWay } from '@/lib/facts/under-way'
import { exportsQuery } from '@/lib/queries/exports'
import { ExportState } from './export-state'

/** Of files that are kept or under way so many are shown. */
const SHOWN = 5

type KeptExportsProps = {
  modelId: string
  kind: Export['kind']
  label: string
  className?: string
}

/** The files of a kind that are under way or kept, the newest first: also those that were asked for before a browser was closed. */
export function KeptExports({ modelId, kind, label, className }: KeptExportsProps) {
  const { data } = useQuery(exportsQuery(modelId))
  const kept = (data?.items ?? []).filter(
    (one) => one.kind === kind && (one.kept_until !== null || isUnderWay(one)),
  )
  if (kept.length === 0) return null
  return (
    <section aria-label={label} className={cx('flex flex-col gap-3', className)}>
      {kept.slice(0, SHOWN).map((one) => (
        <ExportState key={one.id} modelId={modelId} one={one} />
      ))}
    </section>
  )
}
