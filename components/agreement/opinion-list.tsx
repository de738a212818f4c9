'use client'

import { ShowMore } from '@/components/ui/controls/show-more'
import { QueryView } from '@/components/ui/feedback/query-view'
import { toast } from '@/components/ui/feedback/toast'
import type { OpinionState } from '@/lib/contracts/choices'
import type { Model } from '@/lib/contracts/model'
import type { SecondOpinion } from '@/lib/contracts/second-opinion'
import { itemsOf } from '@/lib/facts/list-pages'
import { tagNames } from '@/lib/facts/tag-names'
import { useUndoChange } from '@/lib/queries/changes'
import { useSecondOpinions, useSettle } from '@/lib/queries/second-opinions'
import { useMayDo } from '@/lib/queries/use-may-do'
import { OpinionRow } from './opinion-row'

type OpinionListProps = { model: Model; state: OpinionState }

const NOTHING: Record<OpinionState, string> = {
  open: 'Nothing is left to settle.',
  settled: 'Nothing was settled yet.',
  agreed: 'Nobody agreed on a text yet.',
}

/** Texts that two people judged; what they disagree on is settled here. */
export function OpinionList({ model, state }: OpinionListProps) {
  const query = useSecondOpinions(model.id, state)
  const mayEdit = useMayDo('editor')
  const settle = useSettle(model.id)
  const undo = useUndoChange(model.id)
  const names = tagNames(model)
  const opinions = itemsOf(query.data)
  const nameOf = (tags: readonly number[]) =>
    tags.map((id) => names.get(id) ?? 'deleted tag').join(', ') || 'fits no tag'

  function decide({ id }: SecondOpinion, tags: readonly number[]) {
    settle.mutate(
      { id, tags },
      {
        onSuccess: ({ revision }) =>
          toast({
            title: (
              <>
                Settled as <b>{nameOf(tags)}</b>
              </>
            ),
            action: { label: 'Undo', onAction: () => undo.mutate(revision) },
          }),
      },
    )
  }

  return (
    <QueryView
      query={query}
      what="the second opinions"
      isEmpty={() => opinions.length === 0}
      empty={<p className="py-6 text-ink-3">{NOTHING[state]}</p>}
    >
      {() => (
        <>
          <ul className="mt-3 border-t border-line">
            {opinions.map((opinion) => (
              <OpinionRow
                key={opinion.id}
                model={model}
                opinion={opinion}
                nameOf={nameOf}
                isPending={settle.isPending && settle.variables.id === opinion.id}
                onSettle={
                  mayEdit && state !== 'agreed' ? (tags) => decide(opinion, tags) : undefined
                }
              />
            ))}
          </ul>
          <ShowMore query={query} className="mt-3" />
        </>
      )}
    </QueryView>
  )
}
