'use client'

import { Checkbox } from '@/components/ui/controls/checkbox'
import { NumberField } from '@/components/ui/controls/number-field'
import type { Batch, BatchEdit } from '@/lib/contracts/batch'
import { unsureBelow } from '@/lib/facts/batch-file'
import { wholePercent } from '@/lib/format/percent'

type EmptyBelowProps = { batch: Batch; onChange: (edit: BatchEdit) => void }

/** Whether answers that are not sure enough are left empty, and what sure enough means. */
export function EmptyBelow({ batch: { empty_below }, onChange }: EmptyBelowProps) {
  return (
    <span className="flex items-center gap-2">
      <Checkbox
        label={`Leave tags below ${empty_below === null ? wholePercent(unsureBelow(null)) : ''} empty`}
        isSelected={empty_below !== null}
        onChange={(isChosen) => onChange({ empty_below: isChosen ? unsureBelow(null) : null })}
      />
      {empty_below !== null && (
        <NumberField
          label="Sure enough from"
          isLabelHidden
          isInline
          minValue={0.01}
          maxValue={1}
          step={0.01}
          formatOptions={{ style: 'percent' }}
          value={empty_below}
          onChange={(value) => {
            if (Number.isFinite(value)) onChange({ empty_below: value })
          }}
        />
      )}
    </span>
  )
}
