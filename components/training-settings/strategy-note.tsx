'use client'

import { Button } from '@/components/ui/controls/button'
import { LinkButton } from '@/components/ui/controls/link-button'
import { Note } from '@/components/ui/feedback/note'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { strategyQuestion } from '@/lib/facts/strategy-question'
import { useEditModel } from '@/lib/queries/models'
import { useMayDo } from '@/lib/queries/use-may-do'

/** Asks how many tags a text gets where the texts say otherwise; nothing changes before somebody answers. */
export function StrategyNote({ model, className }: { model: Model; className?: string }) {
  const edit = useEditModel(model.id)
  const mayEdit = useMayDo('editor')
  const question = strategyQuestion(model)
  if (!question) return null
  return (
    <Note tone="down" {...(className !== undefined && { className })}>
      <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="min-w-0 flex-1 basis-56">{question.sentence}</span>
        <span className="flex flex-wrap gap-2">
          {question.texts > 0 && (
            <LinkButton size="sm" href={modelPage(model.id, 'data', { show: 'several' })}>
              Show the texts
            </LinkButton>
          )}
          {mayEdit &&
            question.answers.map(({ label, strategy }) => (
              <Button
                key={strategy}
                size="sm"
                isPending={edit.isPending && edit.variables.tagging_strategy === strategy}
                pendingLabel="Saving…"
                onPress={() => edit.mutate({ tagging_strategy: strategy })}
              >
                {label}
              </Button>
            ))}
        </span>
      </div>
    </Note>
  )
}
