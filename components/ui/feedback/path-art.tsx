import { cx } from '@/components/ui/layout/cx'

/** How far a model has come: the rest of the path is dashed and grey. */
export type PathState = 'no-texts' | 'no-tags' | 'in-sandbox' | 'in-production'

const STEPS: PathState[] = ['no-texts', 'no-tags', 'in-sandbox', 'in-production']

/** Texts → sandbox → production, with what is missing dashed. */
export function PathArt({ reached }: { reached: PathState }) {
  const step = STEPS.indexOf(reached)
  const isTrained = step >= 2
  const isDeployed = step >= 3
  return (
    <svg viewBox="0 0 280 96" fill="none" aria-hidden="true" className="w-70 max-w-full">
      <g className="fill-surface stroke-[1.25]">
        <rect x="14.5" y="20.5" width="56" height="64" rx="5" className="stroke-line-strong" />
        <rect x="8.5" y="14.5" width="56" height="64" rx="5" className="stroke-line-control" />
      </g>
      <path
        d="M18 30h36M18 40h28M18 50h36M18 60h18"
        strokeLinecap="round"
        className="stroke-line-strong stroke-[2.5]"
      />
      <path
        d="M76 48h44"
        strokeDasharray="4 4"
        strokeLinecap="round"
        className={cx('stroke-[1.5]', isTrained ? 'stroke-sb' : 'stroke-line-control')}
      />
      <path
        d="M146 24 170 48 146 72 122 48Z"
        strokeLinejoin="round"
        strokeDasharray={isTrained ? undefined : '5 4'}
        className={cx(
          'stroke-2',
          isTrained ? 'fill-sb-fill-1 stroke-sb' : 'fill-fill-1 stroke-line-control',
        )}
      />
      <path
        d="M176 48h42M212 42.5l6 5.5-6 5.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        className={cx('stroke-[1.5]', isTrained ? 'stroke-pr' : 'stroke-line-control')}
      />
      <circle
        cx="248"
        cy="48"
        r="20"
        strokeDasharray={isDeployed ? undefined : '3.5 4'}
        className={cx(
          'stroke-2',
          isTrained ? 'stroke-pr' : 'stroke-line-control',
          isDeployed && 'fill-pr',
          !isDeployed && (isTrained ? 'fill-pr-fill-1' : 'fill-fill-1'),
        )}
      />
    </svg>
  )
}
