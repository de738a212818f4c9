import { Note } from '@/components/ui/feedback/note'
import type { Version } from '@/lib/contracts/version'
import { hasMinimum, minimumWords } from '@/lib/facts/minimum'

type Told = Pick<Version, 'number' | 'tags' | 'settings'>

/** What a minimum confidence of either version means where the two are compared; nothing where both answer everything. */
export function MinimumNote({ versions }: { versions: readonly Told[] }) {
  if (!versions.some(({ settings }) => hasMinimum(settings))) return null
  const each = versions.map(({ number, tags, settings }) => {
    const names = new Map(tags.map(({ id, name }) => [id, name]))
    return `v${number} ${minimumWords(settings, (id) => names.get(id))}`
  })
  return (
    <Note>
      <b>Minimum confidence: {each.join(', ')}.</b> The scores, the proof and the answers that
      changed compare all answers, also those that are less sure; the replay shows what programs
      get.
    </Note>
  )
}
