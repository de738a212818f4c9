import { Check } from 'lucide-react'
import { Consequences } from '@/components/ui/feedback/consequences'
import { Note } from '@/components/ui/feedback/note'
import type { Erasure } from '@/lib/contracts/erasure'
import { BackupsWithTexts } from './backups-with-texts'
import { erasedLines, reproducibility } from './erasure-words'

/** How an erasure ended: what went, what it means for versions, and which backups have the texts still. */
export function ErasureState({ one }: { one: Erasure }) {
  const { state, error, counts, backups } = one
  const consequence = reproducibility(counts)
  return (
    <div role="status">
      {state === 'finished' ? (
        <Note icon={<Check />}>
          <b>Erased for good.</b> {consequence}
        </Note>
      ) : (
        <Note tone="down">{error ?? 'It was cancelled: what had gone by then is gone.'}</Note>
      )}
      <Consequences consequences={erasedLines(counts)} />
      <BackupsWithTexts backups={backups} />
    </div>
  )
}
