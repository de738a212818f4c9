import type { ReactNode } from 'react'
import { AliveLater } from '@/components/ui/layout/alive-later'
import { CommandHost } from './command-host'
import { MobileBar } from './mobile-bar'

type AppShellProps = {
  /** The bar of phones shows it. */
  title: string
  /** A `Sidebar`. */
  sidebar: ReactNode
  /** A `VersionStrip`, on the pages of a model. */
  strip?: ReactNode
  /** A `Banner`, when something touches everything. */
  banner?: ReactNode
  children: ReactNode
}

/** Sidebar on canvas and the main panel inset beside it; a rail below 1180 px, a bar below 720 px. */
export function AppShell({ title, sidebar, strip, banner, children }: AppShellProps) {
  return (
    <>
      {/* Its height is kept for what comes late. */}
      <header className="h-12 border-b border-line bg-canvas sm:hidden print:hidden">
        <AliveLater>
          <MobileBar title={title} sidebar={sidebar} />
        </AliveLater>
      </header>
      <div className="grid min-h-screen grid-cols-shell print:block! max-lg:grid-cols-shell-rail max-sm:block max-sm:min-h-0">
        <aside
          aria-label="Sidebar"
          className="sticky top-0 h-screen overflow-y-auto max-sm:hidden print:hidden"
        >
          <AliveLater>{sidebar}</AliveLater>
        </aside>
        <main className="my-2 mr-2 flex min-h-[calc(100vh-16px)] min-w-0 flex-col rounded-xl border border-line bg-surface shadow-1 max-sm:m-0 max-sm:min-h-[calc(100vh-48px)] max-sm:rounded-none max-sm:border-0 max-sm:shadow-none">
          {strip}
          {banner}
          {/* Where the way past the sidebar and the strip leads. */}
          <div id="content" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
            {children}
          </div>
        </main>
      </div>
      <AliveLater>
        <CommandHost />
      </AliveLater>
    </>
  )
}
