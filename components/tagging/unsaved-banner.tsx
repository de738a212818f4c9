import { WifiOff } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { Banner } from '@/components/ui/feedback/banner'
import { plural } from '@/lib/format/plural'
import type { Outbox, OutboxState } from './outbox'

/** So many of the answers that met others are told one by one, so much of each text. */
const MET_SHOWN = 3
const TEXT_SHOWN = 60

type UnsavedBannerProps = { outbox: Outbox | null; state: OutboxState }

/** Says what the server does not have yet, and that nothing is lost. */
export function UnsavedBanner({ outbox, state }: UnsavedBannerProps) {
  const { waiting, refused, met, trouble } = state
  return (
    <>
      {trouble !== null && waiting.length > 0 && (
        <Banner
          tone="down"
          icon={<WifiOff />}
          actions={
            <Button size="sm" onPress={() => outbox?.retry()}>
              Try now
            </Button>
          }
        >
          <b>{plural('tag', waiting.length)} not saved yet.</b> {trouble} Go on tagging: they are
          kept on this device and sent again by themselves.
        </Banner>
      )}
      {met.length > 0 && (
        <Banner
          tone="down"
          actions={
            <>
              <Button size="sm" onPress={() => outbox?.discardMet()}>
                Keep theirs
              </Button>
              <Button size="sm" variant="ghost" onPress={() => outbox?.replaceMet()}>
                Use {met.length === 1 ? 'mine' : `my ${met.length}`}
              </Button>
            </>
          }
        >
          <b>
            {met.length === 1
              ? 'Somebody else tagged this text, too.'
              : `Somebody else tagged ${met.length} of these texts, too.`}
          </b>{' '}
          {met
            .slice(0, MET_SHOWN)
            .map(({ step, message }) => `“${step.text.slice(0, TEXT_SHOWN)}”: ${message}`)
            .join(' ')}
        </Banner>
      )}
      {refused.length > 0 && (
        <Banner
          tone="down"
          actions={
            <>
              <Button size="sm" onPress={() => outbox?.retryRefused()}>
                Try again
              </Button>
              <Button size="sm" variant="ghost" onPress={() => outbox?.discardRefused()}>
                Let them go
              </Button>
            </>
          }
        >
          <b>{plural('tag', refused.length)} refused.</b> {refused[0]?.message}{' '}
          {refused.length === 1 ? 'The text stays' : 'The texts stay'} untagged unless it works now.
        </Banner>
      )}
    </>
  )
}
