import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { TokensPage } from '@/components/token/tokens-page'
import { TokenUsageCard } from '@/components/token-usage/token-usage-card'
import { tokenUsageQuery } from '@/lib/queries/token-usage'
import { serverLimitsQuery, tokensQuery } from '@/lib/queries/tokens'

export const metadata: Metadata = { title: 'Tokens' }

export default function TokensAddress() {
  return (
    <Prefilled queries={[tokensQuery(), serverLimitsQuery(), tokenUsageQuery()]}>
      <TokensPage usage={<TokenUsageCard />} />
    </Prefilled>
  )
}
