import { WifiOff } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { Banner } from '@/components/ui/feedback/banner'
import { plural } from '@/lib/format/plural'
import type { Outbox, OutboxState } from './outbox'

type UnsavedBannerProps = { outbox: Outbox | null; state: OutboxState }

/** Says what the server does not have yet, and that nothing is lost. */
export function UnsavedBanner({ outbox, state }: UnsavedBannerProps) {
  const { waiting, refused, trouble } = state
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
