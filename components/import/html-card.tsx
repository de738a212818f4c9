'use client'

import { useQuery } from '@tanstack/react-query'
import { Switch } from '@/components/ui/controls/switch'
import { Card } from '@/components/ui/layout/card'
import type { FileGuess } from '@/lib/contracts/import'
import { plural } from '@/lib/format/plural'
import { modelQuery, useEditModel } from '@/lib/queries/models'

type HtmlCardProps = { modelId: string; guess: FileGuess['html']; isLocked: boolean }

/** Where texts seem to be HTML: whether the model reads them so, and what that does to one of them. */
export function HtmlCard({ modelId, guess, isLocked }: HtmlCardProps) {
  const { data: model } = useQuery(modelQuery(modelId))
  const edit = useEditModel(modelId)
  if (!model || !guess) return null
  const isRead = edit.isPending ? edit.variables.read_html === true : model.model.read_html
  const { from, to } = guess.example
  return (
    <Card label="HTML" className="flex flex-col gap-3 px-4 py-3.5">
      <Switch
        label="Read HTML as text"
        hint={`Found in ${guess.texts} of the first ${plural('text', guess.looked_at)}. Holds for all texts of the model, in production, too.`}
        isSelected={isRead}
        isDisabled={isLocked || edit.isPending}
        onChange={(read_html) => edit.mutate({ read_html })}
      />
      <p className="break-words text-small text-ink-2">
        <code className="font-mono">{from}</code> {isRead ? 'is read as' : 'would be read as'} “{to}
        ”
      </p>
    </Card>
  )
}
