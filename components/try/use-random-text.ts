'use client'

import { useMutation } from '@tanstack/react-query'
import { readQueue } from '@/lib/queries/queue'

/** Takes an untagged text out of the data, another one each time. */
export function useRandomText(modelId: string, onText: (text: string) => void) {
  const take = useMutation({
    mutationFn: () => readQueue(modelId, { by: 'uncertain' }, []),
    onSuccess: ({ items }) => {
      const item = items[Math.floor(Math.random() * items.length)]
      if (item) onText(item.text)
    },
  })
  return { take: () => take.mutate(), isTaking: take.isPending }
}
