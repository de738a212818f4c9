import { TextLink } from '@/components/ui/controls/text-link'
import { Moment } from '@/components/ui/marks/time'
import { deploymentPage } from '@/lib/contracts/addresses'
import type { DeployRequest } from '@/lib/contracts/deploy-request'

type EndedRequestProps = { modelId: string; request: DeployRequest }

/** Who asked, who ended it how, and why it was declined. */
export function EndedRequest({ modelId, request }: EndedRequestProps) {
  const { version, asked_by, ended, ended_by, state, answer, deployment } = request
  return (
    <>
      <p className="wrap-anywhere">
        {asked_by} asked for v{version}; {ended_by} {DEEDS[state]} it
        {ended && (
          <>
            {' on '}
            <Moment moment={ended} />
          </>
        )}
        {'. '}
        {deployment !== null && (
          <TextLink href={deploymentPage(modelId, deployment)}>See the deployment</TextLink>
        )}
      </p>
      <p className="mt-0.5 text-small wrap-anywhere text-ink-2">
        {answer === null ? request.note : `Why not: ${answer}`}
      </p>
    </>
  )
}

const DEEDS = {
  open: 'has not answered',
  approved: 'approved',
  declined: 'declined',
  withdrawn: 'withdrew',
} as const
