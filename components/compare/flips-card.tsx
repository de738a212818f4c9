'use client'

import { useQuery } from '@tanstack/react-query'
import { ArrowRight, Pin } from 'lucide-react'
import { IconButton } from '@/components/ui/controls/icon-button'
import { Segmented } from '@/components/ui/controls/segmented'
import { ShowMore } from '@/components/ui/controls/show-more'
import { QueryView } from '@/components/ui/feedback/query-view'
import { toast } from '@/components/ui/feedback/toast'
import { Card, CardFooter, CardHeader } from '@/components/ui/layout/card'
import { cx } from '@/components/ui/layout/cx'
import { TagChip } from '@/components/ui/marks/tag-chip'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import type { Flip } from '@/lib/contracts/proof'
import { count } from '@/lib/format/count'
import { wholePercent } from '@/lib/format/percent'
import { useUndoChange } from '@/lib/queries/changes'
import { usePinPromises } from '@/lib/queries/promises'
import { proofQuery } from '@/lib/queries/proofs'
import { type FlipKind, useFlips } from '@/lib/queries/use-flips'
import { useMayDo } from '@/lib/queries/use-may-do'
import { FLIPS_PAGE } from './pair-queries'

/** As high as the list gets, so that what stands below does not move when the texts come. */
const MOST_TEXTS = 'min-h-150'

type FlipsCardProps = {
  modelId: string
  pair: { version: number; against: number }
  kind: FlipKind
  onKind: (kind: FlipKind) => void
}

/** The texts that only one of the two versions got right. */
export function FlipsCard({ modelId, pair, kind, onKind }: FlipsCardProps) {
  const { data, error } = useQuery(proofQuery(modelId, pair))
  const proof = data?.result
  const { query, flips, names } = useFlips(
    modelId,
    { ...pair, kind },
    { limit: FLIPS_PAGE, enabled: Boolean(proof) },
  )
  const segments = [
    { id: 'fixed', label: 'Now right', ...(proof && { count: count(proof.only_candidate) }) },
    { id: 'broken', label: 'Now wrong', ...(proof && { count: count(proof.only_baseline) }) },
  ] as const
  // The verdict says why.
  if (error || data?.state === 'failed') return null
  return (
    <Card
      isClipped
      label="Answers that changed"
      className={cx('flex flex-col', query.isPending && MOST_TEXTS)}
    >
      <CardHeader
        title="Answers that changed"
        actions={<Segmented label="Show" segments={segments} value={kind} onChange={onKind} />}
      />
      <QueryView
        query={query}
        what="the changed answers"
        className="fade-below min-h-0 flex-1 overflow-y-auto border-t border-line max-h-150"
        isEmpty={() => flips.length === 0}
        empty={<p className="px-4 py-6 text-ink-3">None.</p>}
      >
        {() => (
          <ul>
            {flips.map((flip) => (
              <FlipRow key={flip.id} modelId={modelId} flip={flip} names={names} kind={kind} />
            ))}
          </ul>
        )}
      </QueryView>
      {query.hasNextPage && (
        <CardFooter>
          <span>The surest first</span>
          <ShowMore query={query} className="ml-auto" />
        </CardFooter>
      )}
    </Card>
  )
}

type FlipRowProps = {
  modelId: string
  flip: Flip
  names: ReadonlyMap<number, string>
  kind: FlipKind
}

function FlipRow({ modelId, flip, names, kind }: FlipRowProps) {
  const pin = usePinPromises(modelId)
  const undo = useUndoChange(modelId)
  const mayEdit = useMayDo('editor')
  const language = useTextLanguage()
  const say = (ids: readonly number[]) =>
    ids.map((id) => names.get(id) ?? 'deleted tag').join(', ') || 'no tag'

  function pinIt() {
    pin.mutate(
      { ids: [flip.id] },
      {
        onSuccess: ({ revision }) => {
          if (revision === null) toast({ title: 'It is a promise already' })
          else {
            toast({
              title: 'Pinned: it must always come out as it is tagged',
              action: { label: 'Undo', onAction: () => undo.mutate(revision) },
            })
          }
        },
      },
    )
  }

  return (
    <li className="flex items-start gap-2 border-b border-line px-4 py-2.5 last:border-b-0">
      <div className="min-w-0 flex-1">
        <p {...language} className="line-clamp-3 wrap-anywhere">
          {flip.text}
        </p>
        <p className="mt-1.5 flex flex-wrap items-center gap-1.5 text-small text-ink-2">
          <TagChip source="old">{say(flip.from)}</TagChip>
          <ArrowRight aria-label="became" className="size-3 text-ink-3" />
          <TagChip source="sandbox">{say(flip.to)}</TagChip>
          {wholePercent(flip.to_confidence)} sure;{' '}
          {kind === 'fixed' ? 'your tag' : `your tag is ${say(flip.tags)}`}
        </p>
      </div>
      {mayEdit && (
        <IconButton
          label={`Pin as a promise: ${flip.text.slice(0, 60)}`}
          icon={<Pin />}
          size="sm"
          isTooltipHidden
          onPress={pinIt}
        />
      )}
    </li>
  )
}
