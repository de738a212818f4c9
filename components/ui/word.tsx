import type { ReactNode } from 'react'
import { cx } from './cx'
import type { VersionKind } from './version-mark'

type WordProps = {
  version: VersionKind
  /** How much it speaks for the tag, 1 to 3; 0: it speaks against. */
  strength: 0 | 1 | 2 | 3
  children: ReactNode
}

const LOOKS: Record<VersionKind, readonly [string, string, string]> = {
  sandbox: ['border-sb bg-sb-fill-1', 'border-sb bg-sb-fill-2', 'border-sb bg-sb-fill-3'],
  production: ['border-pr bg-pr-fill-1', 'border-pr bg-pr-fill-2', 'border-pr bg-pr-fill-3'],
}

/** A word that explains an answer. */
export function Word({ version, strength, children }: WordProps) {
  if (strength === 0) {
    return <mark className="border-b-2 border-dotted border-ink-3">{children}</mark>
  }
  return (
    <mark className={cx('-mx-px rounded-xs border-b-2 px-0.5 pt-px', LOOKS[version][strength - 1])}>
      {children}
    </mark>
  )
}
