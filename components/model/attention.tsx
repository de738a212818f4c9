import { ChevronRight, Scale, Tag, TrendingDown, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/layout/cx'
import type { Model } from '@/lib/contracts/model'
import { type AttentionCard, attentionCards } from './attention-cards'

const SHOWN = 3

const LOOKS: Record<AttentionCard['kind'], { icon: ReactNode; style: string }> = {
  failed: { icon: <TriangleAlert />, style: 'bg-down-fill text-down' },
  drift: { icon: <TrendingDown />, style: 'bg-down-fill text-down' },
  deploy: { icon: <Scale />, style: 'bg-pr-fill-2 text-pr-ink' },
  tag: { icon: <Tag />, style: 'bg-fill-2 text-ink-2' },
}

/** The things that wait for a person, at most three. */
export function Attention({ models }: { models: readonly Model[] }) {
  const cards = attentionCards(models).slice(0, SHOWN)
  if (cards.length === 0) return null
  return (
    <section
      aria-label="Waiting for you"
      className="mb-5 grid grid-cols-3 gap-3 max-md:grid-cols-1 max-sm:mb-4"
    >
      {cards.map((card) => (
        <Link
          key={card.key}
          href={card.href}
          className="flex min-w-0 items-center gap-3 rounded-lg border border-line py-3 pr-3.5 pl-3 transition-colors hover:border-line-control"
        >
          <span
            className={cx(
              'grid size-8 flex-none place-items-center rounded-md',
              LOOKS[card.kind].style,
            )}
          >
            {LOOKS[card.kind].icon}
          </span>
          <span className="min-w-0 flex-1">
            <span className="block truncate text-ui-m">{card.title}</span>
            <span className="block truncate text-small text-ink-2">{card.sub}</span>
          </span>
          <ChevronRight className="size-3.5 text-ink-3" />
        </Link>
      ))}
    </section>
  )
}
