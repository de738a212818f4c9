'use client'

import { useQuery } from '@tanstack/react-query'
import { LinkButton } from '@/components/ui/controls/link-button'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { agreementWords, goalAbove } from '@/lib/facts/agreement-words'
import { plural } from '@/lib/format/plural'
import { agreementQuery } from '@/lib/queries/second-opinions'

/** What people reach with each other: no version can be expected to be better. */
export function AgreementCard({ model }: { model: Model }) {
  const { data: agreement } = useQuery(agreementQuery(model.id))
  if (!agreement || (agreement.texts === 0 && model.langur.second_opinions === 0)) return null
  const warning = goalAbove(agreement, model.langur.goal_f1)
  return (
    <Card label="People’s agreement">
      <CardHeader
        title="People’s agreement"
        sub={`On ${plural('text', agreement.texts)} that two people judged`}
        actions={
          <LinkButton size="sm" href={modelPage(model.id, 'report/agreement')}>
            {agreement.unsettled > 0
              ? `Settle ${plural('disagreement', agreement.unsettled)}`
              : 'Second opinions'}
          </LinkButton>
        }
      />
      <CardBody className="text-ink-2">
        <p>{agreementWords(agreement)}</p>
        {warning && <p className="mt-2 text-down">{warning}</p>}
      </CardBody>
    </Card>
  )
}
