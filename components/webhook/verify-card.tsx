import { Card, CardHeader } from '@/components/ui/layout/card'
import { CodeBlock } from '@/components/ui/layout/code-block'
import { VERIFY_SNIPPET } from './verify-snippet'

/** How a program tells that a message is from Langur. */
export function VerifyCard() {
  return (
    <Card label="Check a message">
      <CardHeader
        title="Check a message"
        sub="Compare its signature before you believe it, and take none that is older than five minutes."
      />
      <CodeBlock code={VERIFY_SNIPPET} label="Check a message, in JavaScript" />
    </Card>
  )
}
