import { cx } from '@/components/ui/cx'

type StripFlowProps = { hasSandbox: boolean; hasProduction: boolean }

/** The product in one line: dashed sand becomes solid blue. What does not exist yet stays grey. */
export function StripFlow({ hasSandbox, hasProduction }: StripFlowProps) {
  return (
    <svg
      viewBox="0 0 48 10"
      fill="none"
      strokeLinecap="round"
      aria-hidden="true"
      className="h-2.5 w-12 flex-none stroke-[1.5] max-sm:w-8 max-sm:min-w-3 max-sm:shrink"
    >
      <path
        d="M1 5H22"
        strokeDasharray="3 3"
        className={hasSandbox ? 'stroke-sb' : 'stroke-line-control'}
      />
      <path
        d="M26 5H46M42 1.5 46 5l-4 3.5"
        strokeLinejoin="round"
        strokeDasharray={hasProduction ? undefined : '3 3'}
        className={cx(hasProduction ? 'stroke-pr' : 'stroke-line-control')}
      />
    </svg>
  )
}
