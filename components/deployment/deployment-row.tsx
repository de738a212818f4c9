import { RotateCcw } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { TextLink } from '@/components/ui/controls/text-link'
import { Cell, Row } from '@/components/ui/layout/table'
import { Badge } from '@/components/ui/marks/badge'
import { Moment } from '@/components/ui/marks/time'
import { VersionText } from '@/components/ui/marks/version-text'
import { deploymentPage } from '@/lib/contracts/addresses'
import type { Deployment } from '@/lib/contracts/deployment'
import { verdictThen } from '@/lib/facts/verdict-words'
import { count } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'
import { useMayDo } from '@/lib/queries/use-may-do'

type DeploymentRowProps = {
  modelId: string
  deployment: Deployment
  liveVersion: number | undefined
  onRollBack: (version: number) => void
}

export function DeploymentRow({
  modelId,
  deployment,
  liveVersion,
  onRollBack,
}: DeploymentRowProps) {
  const { version, live, kind } = deployment
  const note = deployment.reason ? `Reason: ${deployment.reason}` : deployment.note
  const mayDeploy = useMayDo('deployer')
  return (
    <Row>
      <Cell isRowHeader>
        <span className="flex items-center gap-2">
          <VersionText version="production" number={version} isOld={!live} />
          {live && <Badge tone="production">live</Badge>}
          {deployment.brought && <Badge>brought</Badge>}
          {kind === 'rollback' && <Badge icon={<RotateCcw />}>rolled back</Badge>}
        </span>
      </Cell>
      <Cell className="whitespace-nowrap" stacked="end">
        <TextLink href={deploymentPage(modelId, deployment.number)}>
          <Moment moment={deployment.deployed} />
        </TextLink>
      </Cell>
      <Cell className="whitespace-nowrap" hideBelow="md">
        {deployment.deployed_by}
        {deployment.asked_by !== null && (
          <span className="block text-small text-ink-2">asked by {deployment.asked_by}</span>
        )}
      </Cell>
      <Cell isNumeric label="Macro F1">
        {deployment.macro_f1 === null ? '–' : percent(deployment.macro_f1)}
      </Cell>
      <Cell label="Proof" stacked="end" className="whitespace-nowrap text-ink-2">
        {verdictThen(deployment)}
      </Cell>
      <Cell isNumeric hideBelow="md">
        {count(deployment.answered_texts)}
      </Cell>
      <Cell
        className="w-full max-w-0 text-ink-2 max-sm:max-w-none"
        stacked={note ? 'full' : undefined}
      >
        {note && (
          <span className="block truncate max-sm:whitespace-normal" title={note}>
            {note}
          </span>
        )}
      </Cell>
      <Cell isNumeric stacked="end">
        {version !== liveVersion && mayDeploy && (
          <Button
            size="sm"
            icon={<RotateCcw />}
            aria-label={`Roll back to v${version}`}
            onPress={() => onRollBack(version)}
          >
            Roll back
          </Button>
        )}
      </Cell>
    </Row>
  )
}
