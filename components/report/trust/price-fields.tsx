'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { NumberField } from '@/components/ui/controls/number-field'
import type { Thresholds } from '@/lib/contracts/metrics'
import { count } from '@/lib/format/count'
import { cheapest, costAt, type Price, USUAL_PRICE } from './price'

type PriceFieldsProps = {
  thresholds: Thresholds
  /** 0 to 99 % */
  threshold: number
  onThreshold: (threshold: number) => void
}

const FIELDS = [
  { name: 'wrong', label: 'A wrong answer costs' },
  { name: 'look', label: 'A person’s look costs' },
] as const satisfies readonly { name: keyof Price; label: string }[]

/** The threshold from what mistakes and people cost. */
export function PriceFields({ thresholds, threshold, onThreshold }: PriceFieldsProps) {
  const [price, setPrice] = useState(USUAL_PRICE)
  const best = cheapest(thresholds, price)
  const cost = costAt(thresholds, price, threshold)
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
      {FIELDS.map(({ name, label }) => (
        <NumberField
          key={name}
          isInline
          className="max-sm:w-full"
          label={label}
          minValue={0}
          maxValue={1_000_000}
          value={price[name]}
          onChange={(value) => {
            if (Number.isFinite(value)) setPrice({ ...price, [name]: value })
          }}
        />
      ))}
      <Button
        size="sm"
        disabledReason={best.threshold === threshold ? 'It costs least already.' : undefined}
        onPress={() => onThreshold(best.threshold)}
      >
        Least cost: {best.threshold}%
      </Button>
      <p className="w-full text-small text-ink-2" aria-live="polite">
        At {threshold}% these answers cost {count(Math.round(cost))}, at {best.threshold}%{' '}
        {count(Math.round(best.cost))}; answering all of them{' '}
        {count(Math.round(costAt(thresholds, price, 0)))}. A person is taken to be right.
      </p>
    </div>
  )
}
