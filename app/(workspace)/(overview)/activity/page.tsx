import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { ActivityPage } from '@/components/change/activity-page'
import { sessionQuery } from '@/lib/queries/session'

export const metadata: Metadata = { title: 'Activity' }

/** The entries come in the browser: they stand under the days of whoever reads them. */
export default function ActivityAddress() {
  return (
    <Prefilled queries={[sessionQuery()]}>
      <ActivityPage />
    </Prefilled>
  )
}
