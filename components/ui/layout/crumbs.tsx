import { ChevronRight } from 'lucide-react'
import Link from 'next/link'

type CrumbsProps = { steps: readonly { label: string; href: string }[]; current: string }

export function Crumbs({ steps, current }: CrumbsProps) {
  return (
    <nav aria-label="Way back" className="mb-1.5">
      <ol className="flex items-center gap-1.5 text-small text-ink-2">
        {steps.map((step) => (
          <li key={step.href} className="flex items-center gap-1.5">
            <Link href={step.href} className="underline-offset-3 hover:text-ink hover:underline">
              {step.label}
            </Link>
            <ChevronRight className="size-3 text-ink-3" />
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  )
}
