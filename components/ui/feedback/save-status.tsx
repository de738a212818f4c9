import { Check, CircleAlert } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { clock } from '@/lib/format/date'

type SaveStatusProps = {
  autosave: {
    phase: 'quiet' | 'waiting' | 'saving' | 'saved' | 'failed'
    /** Why the last attempt failed. */
    failure: string | null
    savedAt: number | null
    /** What is wrong with typed values, by field. */
    problems: object
    flush: () => Promise<unknown>
  }
}

/** “Saved” and when, while typing “Saving…”; a failure stays until it worked. */
export function SaveStatus({ autosave }: SaveStatusProps) {
  const { phase, failure, problems, savedAt } = autosave
  if (phase === 'failed')
    return (
      <span role="alert" className="flex items-center gap-2 text-small text-down">
        <CircleAlert className="size-3.5" />
        <span>Not saved. {failure}</span>
        <Button size="sm" onPress={() => void autosave.flush()}>
          Try again
        </Button>
      </span>
    )
  const isWorking = phase === 'waiting' || phase === 'saving'
  const isHeld = Object.keys(problems).length > 0 && phase !== 'saving'
  return (
    <span role="status" className="flex items-center gap-1.5 text-small text-ink-2">
      {isHeld && 'Not saved yet'}
      {!isHeld && isWorking && 'Saving…'}
      {!isHeld && !isWorking && (
        <>
          <Check className="size-3.5" />
          {savedAt === null ? 'Saved' : `Saved at ${clock(new Date(savedAt))}`}
        </>
      )}
    </span>
  )
}
