import type { Metadata } from 'next'
import { EntranceProviders } from '@/app/(account)/entrance-providers'
import { Prefilled } from '@/app/prefilled'
import { ServerFacts } from '@/components/session/server-facts'
import { SetupEntrance } from '@/components/session/setup-entrance'
import { setupQuery } from '@/lib/queries/session'

export const metadata: Metadata = { title: 'Set up' }

export default async function SetupPage({ searchParams }: PageProps<'/setup'>) {
  const { code = '' } = await searchParams
  const given = String(code)
  return (
    <div className="flex w-full max-w-215 items-center justify-between gap-12 max-lg:flex-col max-lg:justify-center">
      <EntranceProviders>
        <Prefilled queries={[setupQuery(given)]}>
          <SetupEntrance code={given} />
        </Prefilled>
      </EntranceProviders>
      <ServerFacts />
    </div>
  )
}
