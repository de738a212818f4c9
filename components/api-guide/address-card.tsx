import { CopyField } from '@/components/ui/controls/copy-field'
import { TextLink } from '@/components/ui/controls/text-link'
import { Card } from '@/components/ui/layout/card'
import { PAGES } from '@/lib/contracts/addresses'
import { classifyAddress } from './classify-address'

type AddressCardProps = { origin: string; modelId: string }

/** Where to ask, and where the tokens are made. */
export function AddressCard({ origin, modelId }: AddressCardProps) {
  return (
    <Card label="Address and token" className="px-4 pt-3.5 pb-4">
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <h2 className="text-ui-m">Address</h2>
        <TextLink href={PAGES.tokens} className="text-small text-ink-2">
          Make a token
        </TextLink>
      </div>
      <CopyField text={classifyAddress({ origin, modelId })} label="Copy address" />
      <p className="mt-2 text-small text-ink-2">
        Clients written for MonkeyLearn work as they are, with the base URL{' '}
        <code className="wrap-anywhere">{origin}/api/v3/</code> (for Python{' '}
        <code className="wrap-anywhere">{origin}/api/</code>) and a token of Langur. The addresses
        without <code>/api</code> answer the same.
      </p>
    </Card>
  )
}
