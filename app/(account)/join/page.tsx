import type { Metadata } from 'next'
import { EntranceProviders } from '@/app/(account)/entrance-providers'
import { Prefilled } from '@/app/prefilled'
import { JoinEntrance } from '@/components/session/join-entrance'
import { joinQuery } from '@/lib/queries/invitations'

export const metadata: Metadata = { title: 'Join' }

export default async function JoinPage({ searchParams }: PageProps<'/join'>) {
  const { code = '' } = await searchParams
  const given = String(code)
  return (
    <EntranceProviders>
      <Prefilled queries={[joinQuery(given)]}>
        <JoinEntrance code={given} />
      </Prefilled>
    </EntranceProviders>
  )
}
