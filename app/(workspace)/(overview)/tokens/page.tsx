import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { TokensPage } from '@/components/token/tokens-page'
import { tokensQuery } from '@/lib/queries/tokens'

export const metadata: Metadata = { title: 'Tokens' }

export default function TokensAddress() {
  return (
    <Prefilled queries={[tokensQuery()]}>
      <TokensPage />
    </Prefilled>
  )
}
