import type { ReactNode } from 'react'
import { count } from '@/lib/format/count'

export type Effect = { key: string; count: number; text: ReactNode }

/** What will happen, a number per line; zero is shown where zero is the good news. */
export function Effects({ effects }: { effects: readonly Effect[] }) {
  return (
    <ul className="mt-4 border-t border-line">
      {effects.map((effect) => (
        <li
          key={effect.key}
          className="grid grid-cols-effect gap-3 border-b border-line py-1.75 text-ink-2"
        >
          <b className="text-right text-ink">{count(effect.count)}</b>
          <span>{effect.text}</span>
        </li>
      ))}
    </ul>
  )
}
