import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { ArrivalsInSight } from '@/components/arrival/arrivals-in-sight'
import { BringModel } from '@/components/arrival/bring-model'
import { ModelsPage } from '@/components/model/models-page'
import { arrivalsQuery } from '@/lib/queries/arrivals'

export const metadata: Metadata = { title: 'Models' }

export default function HomePage() {
  return (
    <Prefilled queries={[arrivalsQuery()]}>
      <ModelsPage actions={<BringModel />}>
        <ArrivalsInSight />
      </ModelsPage>
    </Prefilled>
  )
}
