import { Card, CardHeader } from '@/components/ui/layout/card'

const ERRORS = [
  { status: 401, code: 'AUTHENTICATION_ERROR', meaning: 'The token is missing or unknown.' },
  { status: 403, code: 'FORBIDDEN', meaning: 'The token’s owner may not do this.' },
  { status: 404, code: 'MODEL_NOT_FOUND', meaning: 'There is no such model, tag or address.' },
  { status: 413, code: 'PAYLOAD_TOO_LARGE', meaning: 'The body is above the limit. Send less.' },
  { status: 422, code: 'REQUEST_PARAMS_ERROR', meaning: 'The detail names the field and value.' },
  { status: 423, code: 'MODEL_STATE_ERROR', meaning: 'Not trained, or nothing deployed yet.' },
  {
    status: 429,
    code: 'PLAN_RATE_LIMIT',
    meaning: 'Too many tries: wait as many seconds as the answer says.',
  },
  { status: 500, code: 'INTERNAL_ERROR', meaning: 'Our fault; the id is in the server’s log.' },
]

/** The errors worth a line of code; every answer carries error_code and detail. */
export function ErrorsCard() {
  return (
    <Card label="Errors">
      <CardHeader title="Errors" sub="Always JSON" />
      <dl className="px-4 pb-3">
        {ERRORS.map(({ status, code, meaning }) => (
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
