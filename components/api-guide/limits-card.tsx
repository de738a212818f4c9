import { Card, CardHeader } from '@/components/ui/layout/card'
import { Facts } from '@/components/ui/layout/facts'
import { REQUEST_LIMITS } from '@/lib/contracts/limit-words'

const FACTS = [...REQUEST_LIMITS, { name: 'Above a limit', value: 'the whole request is refused' }]

export function LimitsCard() {
  return (
    <Card label="Limits">
      <CardHeader title="Limits" />
      <Facts facts={FACTS} />
    </Card>
  )
}
