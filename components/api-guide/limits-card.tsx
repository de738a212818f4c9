import { Card, CardHeader } from '@/components/ui/layout/card'
import { Facts } from '@/components/ui/layout/facts'
import { TEXT_BYTES } from '@/lib/contracts/limits'
import { bytes } from '@/lib/format/bytes'

const LIMITS = [
  { name: 'Texts a request', value: '500' },
  { name: 'One text', value: bytes(TEXT_BYTES) },
  { name: 'Body', value: '64 MB' },
  { name: 'Over a limit', value: 'refused whole' },
]

export function LimitsCard() {
  return (
    <Card label="Limits">
      <CardHeader title="Limits" />
      <Facts facts={LIMITS} />
    </Card>
  )
}
