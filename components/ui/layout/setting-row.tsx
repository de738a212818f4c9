import type { ReactNode } from 'react'

type SettingRowProps = { title: string; hint: ReactNode; children: ReactNode }

/** What it is on the left, the control on the right. */
export function SettingRow({ title, hint, children }: SettingRowProps) {
  return (
    <section className="grid grid-cols-setting gap-8 border-b border-line py-5.5 first:pt-1 last:border-b-0 max-md:grid-cols-1 max-md:gap-3.5 max-sm:py-4.5">
      <div>
        <h2 className="text-head">{title}</h2>
        <p className="mt-1 text-ink-2">{hint}</p>
      </div>
      <div className="flex max-w-136 min-w-0 flex-col gap-3.5 max-sm:max-w-none">{children}</div>
    </section>
  )
}

/** What belongs to a switch above, in a box that reads as a sentence. */
export function SettingBox({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-lg border border-line bg-fill-1 px-3.5 py-3 text-ink-2">
      {children}
    </div>
  )
}
