import { RelativeTime } from '@/components/ui/marks/time'
import { VersionText } from '@/components/ui/marks/version-text'

/** What a version is now. */
export type Standing = 'sandbox' | 'production' | 'both' | 'older'

type ExperimentMarkProps = { number: number; trained: string; standing: Standing }

const WORDS = {
  sandbox: 'in sandbox',
  production: 'in production',
  both: 'in sandbox and production',
} as const

export function ExperimentMark({ number, trained, standing }: ExperimentMarkProps) {
  const isProduction = standing === 'production' || standing === 'both'
  const own = isProduction ? 'text-pr-ink' : 'text-sb-ink'
  const colour = standing === 'older' ? 'text-ink-3' : own
  return (
    <>
      <VersionText version={isProduction ? 'production' : 'sandbox'} number={number} />
      <span className={`block pl-4.5 text-small sm:min-w-26 ${colour}`}>
        {standing === 'older' ? <RelativeTime moment={trained} /> : WORDS[standing]}
      </span>
    </>
  )
}
