import { count } from '@/lib/format/count'
import type { Shown } from '@/lib/format/shown-difference'
import { Delta } from './delta'

type DeltaBesideProps = {
  shown: Shown
  isProven?: boolean
  /** In a narrow column: what it was measured on stands below it. */
  isBelow?: boolean
  className?: string
}

/** A difference beside two numbers; where they do not give it, it says on what it was measured. */
export function DeltaBeside(props: DeltaBesideProps) {
  const { shown, isProven = false, isBelow = false, className } = props
  const delta = (
    <Delta difference={shown.difference} isProven={isProven} className={className ?? ''} />
  )
  if (shown.texts === null) return delta
  const where = `on the same ${count(shown.texts)} texts`
  if (isBelow) {
    return (
      <>
        {delta}
        <span className="block text-small font-normal text-ink-3">{where}</span>
      </>
    )
  }
  return (
    <span className="inline-flex flex-wrap items-baseline justify-end gap-x-1.5">
      <span className="text-small font-normal text-ink-3">{where}:</span>
      {delta}
    </span>
  )
}
