import { Card, CardHeader } from '@/components/ui/layout/card'
import { ERROR_WORDS } from '@/lib/contracts/error-words'

/** All errors; every answer carries error_code and detail. */
export function ErrorsCard() {
  return (
    <Card label="Errors">
      <CardHeader title="Errors" sub="Always JSON" />
      <dl className="px-4 pb-3">
        {ERROR_WORDS.map(({ status, code, meaning }) => (
          <div key={code} className="border-t border-line py-2 first:border-t-0">
            <dt className="flex gap-2.5 font-mono text-small">
              <b>{status}</b>
              <span className="text-ink-2 wrap-anywhere">{code}</span>
            </dt>
            <dd className="text-small text-ink-2">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
