import { cx } from '@/components/ui/layout/cx'
import { type VersionKind, VersionMark } from './version-mark'

type PillTone = 'own' | 'old' | 'empty'

type VersionPillProps = {
  version: VersionKind
  /** Without a number the pill names the version only. */
  number?: number | null | undefined
  tone?: PillTone
  /** On phones only “v14” is left. */
  isShortOnPhone?: boolean
}

const NAMES: Record<VersionKind, string> = { sandbox: 'Sandbox', production: 'Production' }

const LOOKS: Record<VersionKind, Record<PillTone, string>> = {
  sandbox: {
    own: 'border-dashed border-sb-line bg-sb-fill-1 text-sb-ink',
    old: 'border-dashed border-line-control text-ink-2',
    empty: 'border-dashed border-line-strong text-ink-3',
  },
  production: {
    own: 'border-pr-line bg-pr-fill-1 text-pr-ink',
    old: 'border-line-control text-ink-2',
    empty: 'border-line-strong text-ink-3',
  },
}

export function VersionPill({ version, number, tone = 'own', isShortOnPhone }: VersionPillProps) {
  const hasNumber = number !== null && number !== undefined
  return (
    <span
      className={cx(
        'inline-flex h-6 flex-none items-center gap-1.5 rounded-full border pr-2.25 pl-1.75 text-control whitespace-nowrap',
        LOOKS[version][tone],
      )}
    >
      <VersionMark version={version} tone={tone} />
      <span>
        <span className={cx(isShortOnPhone && 'max-sm:sr-only')}>{NAMES[version]}</span>
        {hasNumber && ` v${number}`}
      </span>
    </span>
  )
}
