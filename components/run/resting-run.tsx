import { Card } from '@/components/ui/layout/card'
import { Dot } from '@/components/ui/layout/dot'
import { RelativeTime } from '@/components/ui/marks/time'
import { VersionText } from '@/components/ui/marks/version-text'
import type { Version } from '@/lib/contracts/version'
import { count } from '@/lib/format/count'
import { duration } from '@/lib/format/duration'

/** Between two trainings: what the last one made. */
export function RestingRun({ sandbox }: { sandbox: Version }) {
  return (
    <Card label="Training" className="max-lg:order-first">
      <p className="flex min-h-12 flex-wrap items-center gap-x-2.5 px-4 py-2 text-ink-2">
        <VersionText version="sandbox" number={sandbox.number} />
        <span>
          trained <RelativeTime moment={sandbox.trained} /> in {duration(sandbox.duration_ms)}{' '}
          <Dot /> {count(sandbox.texts)} tagged texts
        </span>
      </p>
    </Card>
  )
}
