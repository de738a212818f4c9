import type { DeployRequest } from '@/lib/contracts/deploy-request'
import { sure as sureWords } from '@/lib/format/percent'

/** What was known when it was asked for. */
export function provenWords({ against, sure }: Pick<DeployRequest, 'against' | 'sure'>): string {
  if (against === null) return 'Nothing was in production then.'
  if (sure === null) return `It was compared with v${against}.`
  return `It was better than v${against}, ${sureWords(sure)}.`
}
