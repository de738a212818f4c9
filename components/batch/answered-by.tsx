'use client'

import { useState } from 'react'
import { NumberField } from '@/components/ui/controls/number-field'
import { Segmented } from '@/components/ui/controls/segmented'
import { VersionMark } from '@/components/ui/marks/version-mark'
import type { Batch, BatchEdit } from '@/lib/contracts/batch'
import type { BatchAnswerer } from '@/lib/contracts/choices'
import type { Model } from '@/lib/contracts/model'

type AnsweredByProps = { model: Model; batch: Batch; onChange: (edit: BatchEdit) => void }

/** Production, the sandbox, or a version by its number. */
export function AnsweredBy({ model: { langur }, batch, onChange }: AnsweredByProps) {
  const [isNumbered, setNumbered] = useState(batch.answered_by === 'version')
  const { sandbox, production } = langur
  const newest = Math.max(sandbox?.number ?? 1, production?.version ?? 1)

  function choose(answeredBy: BatchAnswerer) {
    setNumbered(answeredBy === 'version')
    if (answeredBy === 'version') onChange({ answered_by: 'version', version: newest })
    else onChange({ answered_by: answeredBy })
  }

  return (
    <div className="flex min-w-0 flex-col gap-2">
      <span className="text-ui-m">Answered by</span>
      <Segmented<BatchAnswerer>
        label="Answered by"
        isWide
        value={isNumbered ? 'version' : batch.answered_by}
        onChange={choose}
        segments={[
          {
            id: 'production',
            label: production ? `Production v${production.version}` : 'Production',
            icon: <VersionMark version="production" tone={production ? 'own' : 'empty'} />,
            isDisabled: production === null,
          },
          {
            id: 'sandbox',
            label: sandbox ? `Sandbox v${sandbox.number}` : 'Sandbox',
            icon: <VersionMark version="sandbox" tone={sandbox ? 'own' : 'empty'} />,
            isDisabled: sandbox === null,
          },
          { id: 'version', label: 'Another' },
        ]}
      />
      {production === null && (
        <p className="text-small text-ink-2">No version is in production yet.</p>
      )}
      {isNumbered && (
        <NumberField
          label="Version number"
          minValue={1}
          maxValue={newest}
          value={batch.version ?? newest}
          onChange={(version) => {
            if (Number.isInteger(version)) onChange({ answered_by: 'version', version })
          }}
          isInline
        />
      )}
    </div>
  )
}
