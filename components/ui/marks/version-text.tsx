import { cx } from '@/components/ui/layout/cx'
import { type VersionKind, VersionMark } from './version-mark'

type VersionTextProps = {
  version: VersionKind
  number: number
  /** Grey: the version is neither sandbox nor production any more. */
  isOld?: boolean
}

/** Bare mark and “v14”, for tables and sentences. */
export function VersionText({ version, number, isOld = false }: VersionTextProps) {
  const colour = version === 'sandbox' ? 'text-sb-ink' : 'text-pr-ink'
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 text-ui-m whitespace-nowrap',
        isOld ? 'text-ink-2' : colour,
      )}
    >
      <VersionMark version={version} tone={isOld ? 'old' : 'own'} />
      {`v${number}`}
    </span>
  )
}
