'use client'

import { CodeBlock } from '@/components/ui/layout/code-block'
import { useOrigin } from '@/lib/queries/use-origin'
import { EntranceCard } from './entrance-card'

/** Without a valid code nobody can take over a new server. */
export function SetupRefused({ hasCode }: { hasCode: boolean }) {
  const origin = useOrigin('http://localhost:3000')
  return (
    <EntranceCard
      title={hasCode ? 'This setup address has expired' : 'Open the setup address'}
      sub="Langur has no account yet. The first one can only be made by the person who started it."
    >
      <p className="mb-3 text-ink-2">
        Look at the terminal in which Langur runs. It prints an address like this one at each start
        until there is an account:
      </p>
      <CodeBlock label="Example of a setup address" code={`${origin}/setup?code=…`} />
    </EntranceCard>
  )
}
