'use client'

import { LinkButton } from '@/components/ui/controls/link-button'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import { VersionText } from '@/components/ui/marks/version-text'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { plural } from '@/lib/format/plural'
import { usePromises } from '@/lib/queries/promises'

/** How many texts that must always come out right do so, and the way to them. */
export function PromisesCard({ model }: { model: Model }) {
  const { data } = usePromises(model.id)
  if (!data) return null
  const versions = [
    ['sandbox', model.langur.sandbox?.number, data.sandbox],
    ['production', model.langur.production?.version, data.production],
  ] as const
  const hasAny = data.items.length > 0
  return (
    <Card label="Promises">
      <CardHeader
        title="Promises"
        sub="Texts that must always come out right"
        actions={
          <LinkButton size="sm" href={modelPage(model.id, 'report/promises')}>
            {hasAny ? `Show ${plural('promise', data.items.length)}` : 'Pin the first'}
          </LinkButton>
        }
      />
      <CardBody className="flex flex-wrap gap-x-8 gap-y-1 text-ink-2">
        {hasAny
          ? versions.map(
              ([version, number, counts]) =>
                number !== undefined &&
                counts && (
                  <span key={version} className="flex items-center gap-2">
                    <VersionText version={version} number={number} />
                    keeps {counts.kept} of {counts.all}
                    {counts.broken > 0 && <b className="text-down">{counts.broken} broken</b>}
                  </span>
                ),
            )
          : 'None is pinned yet.'}
      </CardBody>
    </Card>
  )
}
