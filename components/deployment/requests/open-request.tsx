'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { toast } from '@/components/ui/feedback/toast'
import { cx } from '@/components/ui/layout/cx'
import { Moment } from '@/components/ui/marks/time'
import { VersionMark } from '@/components/ui/marks/version-mark'
import type { DeployRequest } from '@/lib/contracts/deploy-request'
import type { Model } from '@/lib/contracts/model'
import { useApproveDeploy, useWithdrawDeploy } from '@/lib/queries/deploy-requests'
import { useMayDo } from '@/lib/queries/use-may-do'
import { DeclineDialog } from './decline-dialog'
import { provenWords } from './proven-words'

type OpenRequestProps = { model: Model; request: DeployRequest }

/** One that waits: others approve or decline it, who asked can take it back. */
export function OpenRequest({ model, request }: OpenRequestProps) {
  const { number, version, against, asked, asked_by, note, reason, own, moved_on } = request
  const [isDeclining, setDeclining] = useState(false)
  const approve = useApproveDeploy(model.id)
  const withdraw = useWithdrawDeploy(model.id)
  const mayAnswer = useMayDo('deployer')
  const refusal = mayAnswer ? undefined : 'Deployers, admins and owners approve and decline'
  const live = model.langur.production?.version ?? null
  const isWorthless = live !== against
  const obstacle =
    refusal ?? (isWorthless ? 'Production has changed since this was asked for' : undefined)
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-60 flex-1">
        <h3 className="text-head">
          {own ? 'You ask' : `${asked_by} asks`} to deploy v{version}
        </h3>
        <p className="mt-1 wrap-anywhere">{note}</p>
        {reason && reason !== note && <p className="mt-1 wrap-anywhere">Reason: {reason}</p>}
        <p className="mt-1 text-small text-ink-2">
          <Moment moment={asked} />. {provenWords(request)}
        </p>
        {moved_on !== null && (
          <p
            role="status"
            className={cx('mt-1 text-small', isWorthless ? 'text-down' : 'text-ink-2')}
          >
            {moved_on}
          </p>
        )}
      </div>
      {own ? (
        <span className="flex flex-wrap items-center gap-3">
          <span className="text-small text-ink-2">Another person has to approve it</span>
          <Button
            isPending={withdraw.isPending}
            pendingLabel="Withdrawing…"
            onPress={() => withdraw.mutate(number)}
          >
            Withdraw
          </Button>
        </span>
      ) : (
        <span className="flex flex-wrap gap-2">
          <Button disabledReason={refusal} onPress={() => setDeclining(true)}>
            Decline
          </Button>
          <Button
            variant="production"
            icon={
              <VersionMark
                version="production"
                tone={obstacle === undefined ? 'on-button' : 'old'}
              />
            }
            isPending={approve.isPending}
            pendingLabel="Deploying…"
            disabledReason={obstacle}
            onPress={() => approve.mutate(number, { onSuccess: () => sayDeployed(version) })}
          >
            {`Approve and deploy v${version}`}
          </Button>
        </span>
      )}
      {isDeclining && (
        <DeclineDialog modelId={model.id} request={request} onClose={() => setDeclining(false)} />
      )}
    </div>
  )
}

function sayDeployed(version: number) {
  const title = (
    <>
      Production answers with <b>v{version}</b> now
    </>
  )
  toast({ kind: 'production', title })
}
