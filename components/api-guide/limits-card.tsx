import { Card, CardHeader } from '@/components/ui/layout/card'
import { Facts } from '@/components/ui/layout/facts'
import { REQUEST_LIMITS } from '@/lib/contracts/limit-words'

const FACTS = [...REQUEST_LIMITS, { name: 'Over a limit', value: 'refused whole' }]

export function LimitsCard() {
  return (
    <Card label="Limits">
      <CardHeader title="Limits" />
      <Facts facts={FACTS} />
    </Card>
  )
}
