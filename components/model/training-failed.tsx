import { LinkButton } from '@/components/ui/controls/link-button'
import { Banner } from '@/components/ui/feedback/banner'
import { modelPage } from '@/lib/contracts/addresses'
import type { Run } from '@/lib/contracts/run'

type TrainingFailedProps = { modelId: string; run: Run }

/** Under the version strip until the next training. */
export function TrainingFailed({ modelId, run }: TrainingFailedProps) {
  const name = run.version === null ? 'The last training' : `Training v${run.version}`
  return (
    <Banner
      tone="down"
      actions={
        <LinkButton href={modelPage(modelId, 'tune')} size="sm">
          Open Tune
        </LinkButton>
      }
    >
      <b>{name} stopped.</b> {run.error} Sandbox and production stay as they are.
    </Banner>
  )
}
