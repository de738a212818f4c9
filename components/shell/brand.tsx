import Link from 'next/link'
import { cx } from '@/components/ui/layout/cx'
import { PAGES } from '@/lib/contracts/addresses'
import { BrandMark } from './brand-mark'

type BrandProps = {
  /** In the icon rail only the mark is left. */
  hasRail?: boolean
}

export function Brand({ hasRail = false }: BrandProps) {
  return (
    <Link
      href={PAGES.models}
      className={cx(
        'flex h-7 items-center gap-2 rounded-md px-2 text-section',
        hasRail && 'sm:max-lg:justify-center sm:max-lg:px-0',
      )}
    >
      <BrandMark />
      <span className={cx(hasRail && 'sm:max-lg:sr-only')}>Langur</span>
    </Link>
  )
}
