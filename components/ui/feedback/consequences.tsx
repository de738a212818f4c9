import type { ReactNode } from 'react'
import { count } from '@/lib/format/count'

export type Consequence = { key: string; count: number; text: ReactNode }

/** What will happen, a number per line; zero is shown where zero is the good news. */
export function Consequences({ consequences }: { consequences: readonly Consequence[] }) {
  return (
    <ul className="mt-4 border-t border-line">
      {consequences.map((consequence) => (
        <li
          key={consequence.key}
          className="grid grid-cols-consequence gap-3 border-b border-line py-1.75 text-ink-2"
        >
          <b className="text-right text-ink">{count(consequence.count)}</b>
          <span>{consequence.text}</span>
        </li>
      ))}
    </ul>
  )
}
