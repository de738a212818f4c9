'use client'

import { ProgressBar } from 'react-aria-components/ProgressBar'
import { cx } from '@/components/ui/layout/cx'
import { range } from '@/components/ui/layout/range'

type FoldProgressProps = { label: string; foldsDone: number; folds: number; className?: string }

/** Training: one segment for each fold; the one being worked on breathes. */
export function FoldProgress({ label, foldsDone, folds, className }: FoldProgressProps) {
  return (
    <ProgressBar
      aria-label={label}
      value={foldsDone}
      maxValue={folds}
      className={cx('flex gap-0.75', className)}
    >
      {range(folds).map((fold) => (
        <span
          key={fold}
          className={cx(
            'h-1.5 flex-1 rounded-xs',
            fold < foldsDone ? 'bg-sb paint' : 'bg-sb-fill-3 paint-range',
            fold === foldsDone && 'animate-work',
          )}
        />
      ))}
    </ProgressBar>
  )
}
