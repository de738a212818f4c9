import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { ServerFacts } from '@/components/session/server-facts'
import { SetupEntrance } from '@/components/session/setup-entrance'
import { setupQuery } from '@/lib/queries/session'
import { SetupProviders } from './providers'

export const metadata: Metadata = { title: 'Set up' }

export default async function SetupPage({ searchParams }: PageProps<'/setup'>) {
  const { code = '' } = await searchParams
  const given = String(code)
  return (
    <div className="flex w-full max-w-215 items-center justify-between gap-12 max-lg:flex-col max-lg:justify-center">
      <SetupProviders>
        <Prefilled queries={[setupQuery(given)]}>
          <SetupEntrance code={given} />
        </Prefilled>
      </SetupProviders>
      <ServerFacts />
    </div>
  )
}
