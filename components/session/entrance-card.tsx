import type { ReactNode } from 'react'

type EntranceCardProps = { title: string; sub: ReactNode; children: ReactNode }

/** The one card of login and setup. */
export function EntranceCard({ title, sub, children }: EntranceCardProps) {
  return (
    <section
      aria-label={title}
      className="w-full max-w-110 rounded-xl border border-line bg-surface p-8 pt-7 shadow-1 max-sm:px-4 max-sm:pt-5 max-sm:pb-6"
    >
      <h1 className="text-hero max-sm:text-hero-s">{title}</h1>
      <p className="mt-1 mb-5 text-body text-ink-2">{sub}</p>
      {children}
    </section>
  )
}
