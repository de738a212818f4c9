import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/layout/cx'

type WayProps = {
  /** Null: there is nothing to do here now. */
  href: string | null
  icon: ReactNode
  title: string
  hint: string
  className?: string
}

/** One way to a verdict. */
export function Way({ href, icon, title, hint, className }: WayProps) {
  const style = cx(
    'flex items-center gap-3 rounded-lg border border-line-strong px-3 py-2.5',
    className,
  )
  const content = (
    <>
      <span className="grid size-8 flex-none place-items-center rounded-md bg-fill-2 text-ink-2">
        {icon}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block text-ui-m">{title}</span>
        <span className="block text-small text-ink-2">{hint}</span>
      </span>
    </>
  )
  if (href === null) return <div className={style}>{content}</div>
  return (
    <Link href={href} className={cx(style, 'hover:border-line-control hover:bg-fill-1')}>
      {content}
      <ChevronRight className="flex-none text-ink-3" />
    </Link>
  )
}
