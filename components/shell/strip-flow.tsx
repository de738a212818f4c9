import { useState } from 'react'
import { cx } from '@/components/ui/layout/cx'

type StripFlowProps = {
  hasSandbox: boolean
  hasProduction: boolean
  /** When the sandbox version was deployed; null while production is another one. */
  deployed: string | null
}

/** The product in one line: dashed sand becomes solid blue. What does not exist yet stays grey. */
export function StripFlow({ hasSandbox, hasProduction, deployed }: StripFlowProps) {
  const [deployedBefore] = useState(deployed)
  return (
    <svg
      viewBox="0 0 48 10"
      fill="none"
      strokeLinecap="round"
      aria-hidden="true"
      className="h-2.5 w-12 flex-none overflow-visible stroke-[1.5] max-sm:w-8 max-sm:min-w-3 max-sm:shrink"
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
      {deployed !== null && deployed !== deployedBefore && (
        // The key has it travel once for each deploy that happens while one looks.
        <rect
          key={deployed}
          x={0.5}
          y={1.5}
          width={7}
          height={7}
          className="origin-center animate-deploy fill-surface stroke-sb opacity-0 [transform-box:fill-box]"
        />
      )}
    </svg>
  )
}
