'use client'

import { CircleHelp } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { buttonStyle } from '@/components/ui/controls/button-style'
import { helpFor } from '@/lib/facts/page-help'

/** From a page to the document that explains it. */
export function HelpLink() {
  const address = helpFor(usePathname())
  if (address === null) return null
  return (
    <Link
      href={address}
      aria-label="How this works"
      title="How this works"
      prefetch={false}
      className={buttonStyle({ variant: 'ghost', size: 'sm', isSquare: true })}
    >
      <CircleHelp className="text-ink-3" />
    </Link>
  )
}
