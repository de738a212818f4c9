import { TextLink } from '@/components/ui/controls/text-link'
import { Card, CardHeader } from '@/components/ui/layout/card'
import { Facts } from '@/components/ui/layout/facts'
import { documentPage } from '@/lib/contracts/addresses'
import { REQUEST_LIMITS } from '@/lib/contracts/limit-words'

const FACTS = [...REQUEST_LIMITS, { name: 'Above a limit', value: 'the whole request is refused' }]

export function LimitsCard() {
  return (
    <Card label="Limits">
      <CardHeader title="Limits" />
      <Facts facts={FACTS} />
      <p className="border-t border-line px-4 py-3 text-small text-ink-2">
        <TextLink href={documentPage('run-it-for-real')}>Run it for real</TextLink> has a proxy with
        TLS, a path of its own, systemd and backups.
      </p>
    </Card>
  )
}
