'use client'

import { toast } from '@/components/ui/feedback/toast'
import { useUndoChange } from '@/lib/queries/changes'
import { useOrderTags } from '@/lib/queries/tags'

/** Where a tag goes: before another, or behind all (null). */
export type Move = { id: number; before: number | null }

/** Moves a tag in the own order of a model's tags, which keys follow. */
export function useTagOrder(modelId: string, tags: readonly { id: number; name: string }[]) {
  const order = useOrderTags(modelId)
  const undo = useUndoChange(modelId)

  function move({ id, before }: Move) {
    const others = tags.map((tag) => tag.id).filter((other) => other !== id)
    const place = before === null ? others.length : others.indexOf(before)
    if (id === before || place < 0) return
    order.mutate(others.toSpliced(place, 0, id), {
      onSuccess: ({ revision }) => {
        if (revision === null) return
        const name = tags.find((tag) => tag.id === id)?.name
        toast({
          title: (
            <>
              Moved <b>{name}</b>
            </>
          ),
          action: { label: 'Undo', onAction: () => undo.mutate(revision) },
        })
      },
    })
  }

  return {
    move,
    /** One place up or down; nothing at either end. */
    step(id: number, by: 1 | -1) {
      const ids = tags.map((tag) => tag.id)
      const place = ids.indexOf(id)
      const target = by === -1 ? ids[place - 1] : (ids[place + 2] ?? null)
      const isAtEnd = by === -1 ? place === 0 : place === ids.length - 1
      if (!isAtEnd && target !== undefined) move({ id, before: target })
    },
  }
}

export type TagOrdering = ReturnType<typeof useTagOrder>
