import { TextLink } from '@/components/ui/controls/text-link'
import { Card, CardHeader } from '@/components/ui/layout/card'
import { Badge } from '@/components/ui/marks/badge'
import { Moment } from '@/components/ui/marks/time'
import { VersionText } from '@/components/ui/marks/version-text'
import { deploymentPage } from '@/lib/contracts/addresses'
import type { Deployment, DeploymentRecord } from '@/lib/contracts/deployment'
import { count } from '@/lib/format/count'

type BeforeAndAfterProps = { modelId: string; record: DeploymentRecord }

/** The neighbours in the history. */
export function BeforeAndAfter({ modelId, record }: BeforeAndAfterProps) {
  const shown = [record.after, record, record.before].filter((one) => one !== null)
  return (
    <Card>
      <CardHeader title="Before and after" />
      <ul>
        {shown.map((one) => (
          <li
            key={one.number}
            className="flex min-h-10 flex-wrap items-center gap-x-2.5 border-t border-line px-4 py-1.5"
          >
            <VersionText version="production" number={one.version} isOld={!one.live} />
            <span className="min-w-0 flex-1">
              {one.number === record.number ? (
                <WhenAndWho deployment={one} />
              ) : (
                <TextLink href={deploymentPage(modelId, one.number)}>
                  <WhenAndWho deployment={one} />
                </TextLink>
              )}
            </span>
            {one.number === record.number ? (
              <Badge tone="production">this one</Badge>
            ) : (
              <span className="text-small text-ink-3">{count(one.answered_texts)} texts</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function WhenAndWho({ deployment }: { deployment: Deployment }) {
  return (
    <>
      <Moment moment={deployment.deployed} />, {deployment.deployed_by}
    </>
  )
}
