import { Button } from '@/components/ui/controls/button'
import { LinkButton } from '@/components/ui/controls/link-button'
import { Card } from '@/components/ui/layout/card'
import { Heading } from '@/components/ui/layout/heading'
import { VersionMark } from '@/components/ui/marks/version-mark'
import { VersionPill } from '@/components/ui/marks/version-pill'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { trainingNow } from './training-words'

type UpToDateProps = { model: Model; number: number }

/** Sandbox and production are the same version: there is nothing to deploy. */
export function UpToDate({ model, number }: UpToDateProps) {
  const reason = `v${number} is in production already`
  return (
    <Card label="Deploy" isClipped>
      <div className="px-5 py-4">
        <div className="flex flex-wrap items-center gap-2">
          <VersionPill version="sandbox" number={number} />
          <span className="text-small text-ink-3">is</span>
          <VersionPill version="production" number={number} />
        </div>
        <Heading level={2} className="mt-3 text-hero max-sm:text-hero-s">
          Production is up to date
        </Heading>
        <p className="mt-1 max-w-160 text-body text-ink-2">{nextStep(model, number)}</p>
      </div>
      <div className="flex flex-wrap items-center gap-3 border-t border-line bg-fill-1 px-5 py-3">
        <span className="text-ink-2">{reason}.</span>
        <span className="ml-auto flex flex-wrap items-center gap-2 max-sm:ml-0 max-sm:w-full">
          <LinkButton href={modelPage(model.id, 'tune')} size="lg">
            Open Tune
          </LinkButton>
          <Button
            variant="production"
            size="lg"
            icon={<VersionMark version="production" tone="old" />}
            disabledReason={reason}
          >
            Deploy v{number} to Production
          </Button>
        </span>
      </div>
    </Card>
  )
}

function nextStep({ langur }: Model, number: number): string {
  const training = trainingNow(langur)
  if (training) return `${training}. It is compared here before you deploy it.`
  return langur.changed_since_training
    ? `Texts, tags or settings changed since v${number} was trained. Train, then compare and deploy here.`
    : 'Change settings, tag more texts and train: the next version is compared here before you deploy it.'
}
