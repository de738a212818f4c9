import { LinkButton } from '@/components/ui/controls/link-button'
import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import type { Model } from '@/lib/contracts/model'
import { isUnderWay } from '@/lib/facts/under-way'
import { wholePercent } from '@/lib/format/percent'
import { nextStep } from './next-step'

export function NextStepCell({ model }: { model: Model }) {
  const { run } = model.langur
  if (run && isUnderWay(run)) {
    const { share } = run.progress
    return (
      <span className="inline-flex w-27 flex-col gap-1.5 text-left text-small text-ink-2 max-sm:w-full">
        {run.state === 'queued' ? 'Waiting to train' : `Training, ${wholePercent(share)}`}
        <ProgressBar label={`Training of ${model.name}`} value={share} tone="sandbox" isThin />
      </span>
    )
  }
  const { label, href, isDeploy } = nextStep(model)
  return (
    <LinkButton
      href={href}
      size="sm"
      variant={isDeploy ? 'production-soft' : 'outline'}
      aria-label={`${label}: ${model.name}`}
      className="max-sm:w-full"
    >
      {label}
    </LinkButton>
  )
}
