'use client'

import { useQuery } from '@tanstack/react-query'
import { TextLink } from '@/components/ui/controls/text-link'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import { modelPage } from '@/lib/contracts/addresses'
import { RANDOM_CHECK_TEXTS } from '@/lib/contracts/limits'
import type { Model } from '@/lib/contracts/model'
import { adviceSentence, tellingCheck } from '@/lib/facts/check-words'
import { randomChecksQuery } from '@/lib/queries/random-checks'

/** From which `confidence` on a program may take an answer: as far as somebody has checked texts as they come. */
export function CertaintyCard({ model }: { model: Model }) {
  const { data } = useQuery(randomChecksQuery(model.id))
  const { production, sandbox } = model.langur
  const version = production?.version ?? sandbox?.number
  if (version === undefined || !data) return null
  const telling = tellingCheck(data.items, version)
  const advice = telling && adviceSentence(telling.check)
  return (
    <Card label="Certainty">
      <CardHeader title="Which answers to take" />
      <CardBody className="text-small text-ink-2">
        {advice ? (
          <p>
            {advice} By a check of v{telling.check.version}
            {telling.isEarlier && `, an earlier version than v${version}`}.
          </p>
        ) : (
          <p>
            Each answer has a <code>confidence</code>. The report says how often such answers are
            right on tagged texts.{' '}
            <TextLink href={modelPage(model.id, 'tag/check')}>
              Check {RANDOM_CHECK_TEXTS} random texts
            </TextLink>{' '}
            to know it for texts as they come.
          </p>
        )}
      </CardBody>
    </Card>
  )
}
