import { RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { FlipsCard } from '@/components/deployment/flips/flips-card'
import { ProofDetails } from '@/components/deployment/verdict/proof-details'
import { Verdict } from '@/components/deployment/verdict/verdict'
import { WhatChanged } from '@/components/deployment/what-changed'
import { Button } from '@/components/ui/controls/button'
import { Note } from '@/components/ui/feedback/note'
import { Card } from '@/components/ui/layout/card'
import { Crumbs } from '@/components/ui/layout/crumbs'
import { cx } from '@/components/ui/layout/cx'
import { PageHeader } from '@/components/ui/layout/page-header'
import { Avatar } from '@/components/ui/marks/avatar'
import { Badge } from '@/components/ui/marks/badge'
import { Moment, RelativeTime } from '@/components/ui/marks/time'
import { modelPage } from '@/lib/contracts/addresses'
import type { DeploymentRecord } from '@/lib/contracts/deployment'
import type { Outside } from '@/lib/contracts/outside'
import { notProvable } from '@/lib/facts/brought'
import { useMayDo } from '@/lib/queries/use-may-do'
import { BeforeAndAfter } from './before-and-after'
import { ChangedAnswers } from './changed-answers'
import { CopyLink } from './copy-link'
import { FactsThen } from './facts-then'
import { PromisesThen } from './promises-then'

type DeploymentRecordProps = {
  modelId: string
  record: DeploymentRecord
  onRollBack: (version: number) => void
}

/** One deployment, as it was then. */
export function DeploymentRecordView({ modelId, record, onRollBack }: DeploymentRecordProps) {
  const { evidence, before, version, number } = record
  const mayDeploy = useMayDo('deployer')
  const flips = before ? evidence?.proof : null
  const names = { candidate: `v${version}`, baseline: `v${before?.version}`, isThen: true }
  return (
    <>
      <PageHeader
        title={
          <span className="flex flex-wrap items-center gap-2">
            {titleOf(record)}
            {record.live && <Badge tone="production">live</Badge>}
          </span>
        }
        crumbs={
          <Crumbs
            steps={[{ label: 'Deploy', href: modelPage(modelId, 'settings/deploy') }]}
            current={`Deployment ${number}`}
          />
        }
        sub={
          <span className="mt-1 flex items-center gap-2">
            <Avatar name={record.deployed_by} />
            <span>
              <By record={record} /> on <Moment moment={record.deployed} />,{' '}
              <RelativeTime moment={record.deployed} />
            </span>
          </span>
        }
        actions={
          <>
            <CopyLink />
            {before && mayDeploy && (
              <Button
                variant="production-soft"
                icon={<RotateCcw />}
                onPress={() => onRollBack(before.version)}
              >
                Roll back to before this
              </Button>
            )}
          </>
        }
      />
      <div className="flex flex-col gap-4">
        {record.note && <Quote>{record.note}</Quote>}
        {record.reason && <Quote>Reason: {record.reason}</Quote>}
        {record.outside && <OutsideNote outside={record.outside} />}
        <FactsThen modelId={modelId} record={record} />
        <BroughtNote record={record} />
        {evidence?.proof && (
          <Card isClipped label="Verdict then">
            <Verdict proof={evidence.proof} names={names} />
            <ProofDetails proof={evidence.proof}>
              <p className="mt-2 text-small text-ink-3">
                Computed on revision {evidence.proof.revision}, and kept as it was. It can be
                computed again to the same numbers.
              </p>
            </ProofDetails>
          </Card>
        )}
        {record.verdict === 'pending' && (
          <Note>What was known then is being put together. It appears here in a moment.</Note>
        )}
        {evidence?.comparison && (
          <WhatChanged
            comparison={evidence.comparison}
            title={before ? `What changed from v${before.version}` : 'What it began with'}
            modelId={modelId}
            pair={before && { version, against: before.version }}
          />
        )}
        <div
          className={cx('grid items-start gap-4 max-lg:grid-cols-1', flips && 'grid-cols-settings')}
        >
          {flips && before && (
            <FlipsCard
              modelId={modelId}
              proof={flips}
              names={names}
              pair={{ version, against: before.version }}
            />
          )}
          <div className="flex min-w-0 flex-col gap-4">
            {before && <ChangedAnswers modelId={modelId} number={number} names={names} />}
            {evidence?.promises && evidence.promises.all > 0 && (
              <PromisesThen modelId={modelId} promises={evidence.promises} />
            )}
            <BeforeAndAfter modelId={modelId} record={record} />
          </div>
        </div>
      </div>
    </>
  )
}

function titleOf({ version, before, kind }: DeploymentRecord): string {
  if (!before) return `v${version} was the first in Production`
  return kind === 'rollback'
    ? `v${version} came back in place of v${before.version}`
    : `v${version} replaced v${before.version} in Production`
}

function Quote({ children }: { children: ReactNode }) {
  return (
    <blockquote className="border-l-2 border-pr-line py-1 pl-3.5 text-body wrap-anywhere">
      {children}
    </blockquote>
  )
}

/** What the guard found of it since. */
function OutsideNote({ outside: { at, sentences, rolled_back } }: { outside: Outside }) {
  return (
    <Note tone="down">
      <b>
        Otherwise than forecast since <Moment moment={at} />
        {rolled_back ? ', so it was rolled back by itself.' : '.'}
      </b>{' '}
      {sentences.join(' ')}
    </Note>
  )
}

/** Why there is no verdict; nothing where both versions were trained here. */
function BroughtNote({ record: { brought, version, before } }: { record: DeploymentRecord }) {
  if (brought) return <Note>{notProvable(version)}</Note>
  return before?.brought ? <Note>{notProvable(before.version)}</Note> : null
}

/** Who deployed it, and where two people did, who had asked. */
function By({ record: { deployed_by, asked_by } }: { record: DeploymentRecord }) {
  return (
    <>
      <b className="text-ink">{deployed_by}</b>
      {asked_by !== null && `, asked by ${asked_by},`}
    </>
  )
}
