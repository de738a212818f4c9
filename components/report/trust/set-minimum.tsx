'use client'

import { Button } from '@/components/ui/controls/button'
import { toast } from '@/components/ui/feedback/toast'
import type { Model } from '@/lib/contracts/model'
import { settingsOf } from '@/lib/contracts/model-settings'
import type { Report } from '@/lib/contracts/version'
import { type AnswerSettings, hasMinimum } from '@/lib/engine/settings'
import { minimumWords } from '@/lib/facts/minimum-words'
import { wholePercent } from '@/lib/format/percent'
import { useEditModel } from '@/lib/queries/models'
import { useMayDo } from '@/lib/queries/use-may-do'
import { withMinimum, withoutMinimum } from './minimum'

type SetMinimumProps = {
  model: Model
  report: Report
  /** Of one tag; null: of all that have none of their own. */
  tag: number | null
  /** 0 to 99 % */
  threshold: number
}

/** Makes the threshold the minimum confidence of the versions to come, and says which one is in effect. */
export function SetMinimum({ model, report, tag, threshold }: SetMinimumProps) {
  const edit = useEditModel(model.id)
  const mayEdit = useMayDo('editor')
  const settings = settingsOf(model)
  const nameOf = (id: number) => report.tags.find((one) => one.id === id)?.name
  const own = settings.minimum_confidence_by_tag.find(({ tag_id }) => tag_id === tag)
  const now = tag === null ? settings.minimum_confidence : own?.minimum
  const minimum = threshold / 100
  const name = tag === null ? undefined : nameOf(tag)

  function set(part: Partial<AnswerSettings>, title: string) {
    const { minimum_confidence, minimum_confidence_by_tag } = settings
    const before = { minimum_confidence, minimum_confidence_by_tag: [...minimum_confidence_by_tag] }
    edit.mutate(toBody(part), {
      onSuccess: () =>
        toast({ title, action: { label: 'Undo', onAction: () => edit.mutate(toBody(before)) } }),
    })
  }

  const of = name === undefined ? '' : ` of ${name}`
  return (
    <div className="flex flex-col gap-2">
      <p className="text-small text-ink-2">
        Minimum confidence of v{report.number}: {minimumWords(report.settings, nameOf)}.
        {hasMinimum(report.settings) && ' All its answers are measured here, whatever the minimum.'}{' '}
        From the next training on: {minimumWords(settings, nameOf)}. Production changes with a
        deploy.
      </p>
      {mayEdit && (
        <div className="flex flex-wrap gap-2 print:hidden">
          <Button
            size="sm"
            isPending={edit.isPending}
            disabledReason={now === minimum ? 'It is the minimum already.' : undefined}
            onPress={() =>
              set(
                withMinimum(settings, tag, minimum),
                `Minimum${of} is ${wholePercent(minimum)} from the next training on`,
              )
            }
          >
            Set {wholePercent(minimum)} as minimum{of}
          </Button>
          {tag !== null && own && (
            <Button
              size="sm"
              variant="ghost"
              onPress={() =>
                set(withoutMinimum(settings, tag), `${name} has the common minimum again`)
              }
            >
              Use the common one
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function toBody({ minimum_confidence, minimum_confidence_by_tag }: Partial<AnswerSettings>) {
  return {
    ...(minimum_confidence !== undefined && { minimum_confidence }),
    ...(minimum_confidence_by_tag && {
      minimum_confidence_by_tag: [...minimum_confidence_by_tag],
    }),
  }
}
