import { Note } from '@/components/ui/feedback/note'
import type { Version } from '@/lib/contracts/version'
import { comparedMinimums } from '@/lib/facts/minimum-words'

/** What a minimum confidence of either version means for a deploy; nothing where both give all their answers. */
export function MinimumNote({ versions }: { versions: readonly Version[] }) {
  const words = comparedMinimums(versions)
  if (!words) return null
  return (
    <Note>
      <b>{words.minimums}</b> {words.compared} The replay shows what programs get.
    </Note>
  )
}
