'use client'

import { Pin, PinOff } from 'lucide-react'
import { IconButton } from '@/components/ui/controls/icon-button'
import { usePinPromises, usePromises, useUnpinPromises } from '@/lib/queries/promises'

type PinButtonProps = { modelId: string; sampleId: number; text: string }

/** Makes a text that was just tagged a promise, or ends it. */
export function PinButton({ modelId, sampleId, text }: PinButtonProps) {
  const { data } = usePromises(modelId)
  const pin = usePinPromises(modelId)
  const unpin = useUnpinPromises(modelId)
  const isPinned = data?.items.some(({ id }) => id === sampleId) ?? false
  return (
    <IconButton
      label={`${isPinned ? 'Unpin' : 'Pin as a promise'}: ${text.slice(0, 40)}`}
      icon={isPinned ? <PinOff /> : <Pin />}
      size="sm"
      isPending={pin.isPending || unpin.isPending}
      preventFocusOnPress
      onPress={() => (isPinned ? unpin.mutate([sampleId]) : pin.mutate({ ids: [sampleId] }))}
    />
  )
}
