import { Check } from 'lucide-react'
import { cx } from './cx'

type StepperProps = { steps: readonly string[]; current: number }

/** Where one is in a sequence of pages. */
export function Stepper({ steps, current }: StepperProps) {
  return (
    <ol
      aria-label="Steps"
      className="flex gap-7 text-ui-m text-ink-3 max-sm:justify-center max-sm:gap-5"
    >
      {steps.map((step, position) => {
        const isDone = position < current
        const isCurrent = position === current
        return (
          <li
            key={step}
            aria-current={isCurrent ? 'step' : undefined}
            className={cx(
              'relative flex items-center gap-2 not-first:before:absolute not-first:before:-left-5 not-first:before:h-px not-first:before:w-3 not-first:before:bg-line-strong max-sm:not-first:before:-left-4',
              isCurrent && 'text-ink',
              isDone && 'text-ink-2',
            )}
          >
            <span
              aria-hidden="true"
              className={cx(
                'grid size-5 place-items-center rounded-full border text-micro leading-none',
                isCurrent && 'border-ink bg-ink text-ink-invert paint-chosen',
                isDone && 'border-transparent bg-fill-3 text-ink',
                !isCurrent && !isDone && 'border-line-strong',
              )}
            >
              {isDone ? <Check className="size-3 stroke-[2.5]" /> : position + 1}
            </span>
            <span className="max-sm:sr-only">
              {step}
              {isDone && <span className="sr-only">, done</span>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
