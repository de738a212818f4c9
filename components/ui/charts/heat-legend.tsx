import { cx } from '@/components/ui/layout/cx'

const STEPS = ['bg-heat-1', 'bg-heat-2', 'bg-heat-3', 'bg-heat-4', 'bg-heat-5'] as const

const SWATCH = 'h-3 w-4 forced-color-adjust-none rounded-xs'

/** What the tints of a `HeatMatrix` mean. */
export function HeatLegend({ hit, errors }: { hit: string; errors: string }) {
  return (
    <>
      <span className="flex items-center gap-1.5">
        <span aria-hidden="true" className={cx(SWATCH, 'bg-heat-hit')} />
        {hit}
      </span>
      <span className="flex items-center gap-1">
        {errors}: few
        {STEPS.map((step) => (
          <span key={step} aria-hidden="true" className={cx(SWATCH, step)} />
        ))}
        many
      </span>
    </>
  )
}
