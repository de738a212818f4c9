import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/controls/link-button'
import { Stepper } from '@/components/ui/layout/stepper'
import { Brand } from './brand'

type WizardShellProps = {
  steps: readonly string[]
  current: number
  /** Where the way out goes. */
  cancelHref: string
  /** “Close” once there is something that stays. */
  cancelLabel?: string
  /** Sticks to the bottom: what is under way and the way on. */
  footer?: ReactNode
  children: ReactNode
}

/** Creating a model: steps on top, the way on at the bottom, nothing else. */
export function WizardShell({
  steps,
  current,
  cancelHref,
  cancelLabel = 'Cancel',
  footer,
  children,
}: WizardShellProps) {
  return (
    <div className="flex min-h-screen flex-col bg-surface">
      <header className="grid h-14 grid-cols-thirds items-center border-b border-line px-6 max-sm:px-3">
        <div className="justify-self-start">
          <Brand />
        </div>
        <Stepper steps={steps} current={current} />
        <LinkButton href={cancelHref} variant="ghost" className="justify-self-end" icon={<X />}>
          <span className="max-sm:sr-only">{cancelLabel}</span>
        </LinkButton>
      </header>
      <main
        id="content"
        className="mx-auto w-full max-w-326 flex-1 px-8 pt-8 pb-6 max-sm:px-4 max-sm:pt-5"
      >
        {children}
      </main>
      {footer && (
        <footer className="sticky bottom-0 z-10 flex items-center gap-8 border-t border-line bg-surface px-6 py-3.5 max-sm:flex-wrap max-sm:gap-3 max-sm:px-4 max-sm:py-3">
          {footer}
        </footer>
      )}
    </div>
  )
}
