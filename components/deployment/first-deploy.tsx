'use client'

import { useQuery } from '@tanstack/react-query'
import { LinkButton } from '@/components/ui/controls/link-button'
import { PathArt } from '@/components/ui/feedback/path-art'
import { Card } from '@/components/ui/layout/card'
import { Heading } from '@/components/ui/layout/heading'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import type { Version } from '@/lib/contracts/version'
import { hasMinimum } from '@/lib/engine/settings'
import { minimumWords } from '@/lib/facts/minimum-words'
import { reportQuery } from '@/lib/queries/versions'
import { DeployForm } from './deploy-form'
import { FirstFacts } from './first-facts'
import { trainingNow } from './training-words'

type FirstDeployProps = { model: Model; sandbox: Version }

export function FirstDeploy({ model, sandbox }: FirstDeployProps) {
  const { data: report } = useQuery(reportQuery(model.id, sandbox.number))
  const training = trainingNow(model.langur)
  const nameOf = new Map(sandbox.tags.map(({ id, name }) => [id, name]))
  return (
    <Card label="First deploy">
      <div className="mx-auto flex max-w-160 flex-col items-center px-4 py-20 text-center max-sm:py-8">
        <PathArt reached="in-sandbox" />
        <Heading level={2} className="mt-6 mb-1.5 text-title">
          Nothing in production yet
        </Heading>
        <p className="max-w-115 text-body text-ink-2">
          Deploying copies Sandbox v{sandbox.number}, as it is now, to production. You can keep
          changing sandbox: the copy never changes.
        </p>
        {training && (
          <p role="status" className="mt-4 max-w-115 text-ink-2">
            {training}: this deploys v{sandbox.number}.
          </p>
        )}
        {report && <FirstFacts modelId={model.id} metrics={report.metrics} />}
        {sandbox.warnings.length > 0 && (
          <ul className="mt-4 max-w-115 text-ink-2">
            {sandbox.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        )}
        {hasMinimum(sandbox.settings) && (
          <p className="mt-4 max-w-115 text-ink-2">
            Minimum confidence of v{sandbox.number}:{' '}
            {minimumWords(sandbox.settings, (id) => nameOf.get(id))}. Of texts of which it is less
            sure programs get no tag.
          </p>
        )}
        <div className="mt-6 max-sm:w-full">
          <DeployForm
            modelId={model.id}
            number={sandbox.number}
            before={null}
            isAsked={model.langur.second_person}
            extra={
              <LinkButton href={modelPage(model.id, 'tune')} size="lg">
                Keep tuning
              </LinkButton>
            }
          />
        </div>
        <p className="mt-4 text-ink-2">
          Until then the classify API answers “no production version” (423).
        </p>
      </div>
    </Card>
  )
}
