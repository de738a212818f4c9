'use client'

import { useQuery } from '@tanstack/react-query'
import { Card, CardHeader } from '@/components/ui/layout/card'
import { Facts } from '@/components/ui/layout/facts'
import type { Names } from '@/lib/facts/verdict-words'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { checksQuery } from '@/lib/queries/deployments'

type ChangedAnswersProps = { modelId: string; number: number; names: Names }

/** Whom people agreed with since, where the two versions answer differently. */
export function ChangedAnswers({ modelId, number, names }: ChangedAnswersProps) {
  const { data } = useQuery(checksQuery(modelId, number))
  if (!data?.changed) return null
  const { checked, only_this, only_before } = data.changed
  return (
    <Card label="Answers that changed, checked since">
      <CardHeader title="Answers that changed, checked since" />
      {checked === 0 ? (
        <p className="border-t border-line px-4 py-3 text-ink-2">
          {data.checked === 0
            ? 'Nobody has tagged or confirmed a text since this deploy.'
            : `Both versions answer the ${plural('text', data.checked)} that people checked alike.`}
        </p>
      ) : (
        <Facts
          facts={[
            { name: `${names.baseline} answers differently`, value: plural('text', checked) },
            { name: `Only ${names.candidate} right`, value: count(only_this) },
            { name: `Only ${names.baseline} right`, value: count(only_before) },
            { name: 'Neither, or both', value: count(checked - only_this - only_before) },
          ]}
        />
      )}
    </Card>
  )
}
