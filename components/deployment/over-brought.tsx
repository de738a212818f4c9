'use client'

import { Card } from '@/components/ui/layout/card'
import { Heading } from '@/components/ui/layout/heading'
import { VersionPill } from '@/components/ui/marks/version-pill'
import type { Deployment } from '@/lib/contracts/deployment'
import type { Model } from '@/lib/contracts/model'
import type { Version } from '@/lib/contracts/version'
import { notProvable } from '@/lib/facts/brought'
import { DeployForm } from './deploy-form'
import { neededOf } from './needed-reason'
import { trainingNow } from './training-words'

type OverBroughtProps = { model: Model; sandbox: Version | null; production: Deployment }

/** In place of the review while production is a version from another Langur, with which nothing can be compared. */
export function OverBrought({ model, sandbox, production }: OverBroughtProps) {
  const training = trainingNow(model.langur)
  return (
    <Card label="Deploy" isClipped>
      <div className="px-5 py-4">
        <VersionPill version="production" number={production.version} />
        <Heading level={2} className="mt-3 text-hero max-sm:text-hero-s">
          Production was brought from another Langur
        </Heading>
        <p className="mt-1 max-w-160 text-body text-ink-2">
          {notProvable(production.version)}{' '}
          {sandbox
            ? `Deploying Sandbox v${sandbox.number} takes its place; it can be rolled back.`
            : 'Train a version here to take its place.'}
        </p>
        {training && (
          <p role="status" className="mt-2 text-ink-2">
            {training}.
          </p>
        )}
      </div>
      {sandbox && (
        <div className="flex flex-wrap items-center gap-3 border-t border-line bg-fill-1 px-5 py-3">
          <DeployForm
            key={sandbox.number}
            modelId={model.id}
            number={sandbox.number}
            before={production.version}
            isAsked={model.langur.second_person}
            needed={neededOf(model.langur.deploy_policy, null, null)}
          />
        </div>
      )}
    </Card>
  )
}
