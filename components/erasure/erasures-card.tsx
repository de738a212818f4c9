'use client'

import { useQuery } from '@tanstack/react-query'
import { TextLink } from '@/components/ui/controls/text-link'
import { Card } from '@/components/ui/layout/card'
import { Moment } from '@/components/ui/marks/time'
import { modelPage } from '@/lib/contracts/addresses'
import { plural } from '@/lib/format/plural'
import { erasuresQuery } from '@/lib/queries/erasures'
import { useMayDo } from '@/lib/queries/use-may-do'
import { BackupsWithTexts } from './backups-with-texts'

const STATES = {
  queued: 'waits',
  running: 'under way',
  finished: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
}

/** Where texts are erased, and what was erased so far. */
export function ErasuresCard({ modelId }: { modelId: string }) {
  const isOwner = useMayDo('admin')
  const { data } = useQuery({ ...erasuresQuery(modelId), enabled: isOwner })
  if (!isOwner) return null
  return (
    <Card label="Erase texts" className="mb-4 max-w-200 px-5 py-4">
      <h2 className="text-head">Erase texts</h2>
      <p className="mt-0.5 text-ink-2">
        Search or filter on the page <TextLink href={modelPage(modelId, 'data')}>Data</TextLink>,
        then choose Erase there: data, history, kept requests and files, for good.
      </p>
      {data && data.items.length > 0 && (
        <ul className="mt-4 border-t border-line">
          {data.items.map(({ id, created, by, state, counts, backups }) => (
            <li key={id} className="border-b border-line py-1.75 text-ink-2">
              <Moment moment={created} />, {by}:{' '}
              {plural('text', counts.texts + counts.deleted_texts)},{' '}
              {plural('request', counts.requests)}; {STATES[state]}
              <BackupsWithTexts backups={backups} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
