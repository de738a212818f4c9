import type { Metadata } from 'next'
import { EntranceProviders } from '@/app/(account)/entrance-providers'
import { SecondFactorNeeded } from '@/components/account/second-factor-needed'
import { EntranceCard } from '@/components/session/entrance-card'

export const metadata: Metadata = { title: 'Second factor' }

/** Where everybody lands who still has to set one up. */
export default function SecondFactorPage() {
  return (
    <EntranceProviders>
      <EntranceCard
        title="Set up a second factor"
        sub="An owner requires one of everybody: besides your password, a code that an app on your phone shows."
      >
        <SecondFactorNeeded />
      </EntranceCard>
    </EntranceProviders>
  )
}
