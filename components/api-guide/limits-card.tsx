import { Card, CardHeader } from '@/components/ui/layout/card'
import { Facts } from '@/components/ui/layout/facts'
import { REQUEST_LIMITS } from '@/lib/contracts/limit-words'

const FACTS = [...REQUEST_LIMITS, { name: 'Above a limit', value: 'the whole request is refused' }]

export function LimitsCard() {
  return (
    <Card label="Limits">
      <CardHeader title="Limits" />
      <Facts facts={FACTS} />
      <p className="border-t border-line px-4 py-3 text-small text-ink-2">
        A proxy with TLS, a path of its own, systemd and backups:{' '}
        <code className="wrap-anywhere">docs/run-it-for-real.md</code> in the sources of Langur.
      </p>
    </Card>
  )
}
