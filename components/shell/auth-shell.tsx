import type { ReactNode } from 'react'
import { BrandMark } from './brand-mark'
import { ThemeToggle } from './theme-toggle'

type AuthShellProps = { footer?: ReactNode; children: ReactNode }

/** Setup and login: one card on canvas, nothing around it. */
export function AuthShell({ footer, children }: AuthShellProps) {
  return (
    <div className="flex min-h-screen flex-col">
      <header className="flex h-14 items-center justify-between px-6 max-sm:px-4">
        <span className="flex items-center gap-2 text-section">
          <BrandMark />
          Langur
        </span>
        <ThemeToggle />
      </header>
      <main
        id="content"
        className="grid flex-1 grid-cols-1 place-items-center px-6 pt-4 pb-18 max-sm:place-items-start max-sm:justify-items-center max-sm:px-4 max-sm:pt-2 max-sm:pb-8"
      >
        {children}
      </main>
      {footer && (
        <footer className="px-6 pb-5 text-center text-small text-ink-3 max-sm:px-4">
          {footer}
        </footer>
      )}
    </div>
  )
}
