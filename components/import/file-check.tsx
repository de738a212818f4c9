import type { ReactNode } from 'react'

/** One thing that one should know about a file. */
export function FileCheck({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className="flex gap-2.5">
      <span className="mt-0.5 text-ink-3">{icon}</span>
      <div className="min-w-0 flex-1 wrap-anywhere">{children}</div>
    </div>
  )
}
