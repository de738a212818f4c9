import { Merge } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/controls/button'
import { LinkButton } from '@/components/ui/controls/link-button'
import { Card, CardHeader } from '@/components/ui/layout/card'
import { modelPage } from '@/lib/contracts/addresses'
import type { TagDialogRequest } from './use-tag-dialog'
import type { Hint } from './worth-a-look'

type WorthALookCardProps = {
  modelId: string
  hints: readonly Hint[]
  mayEdit: boolean
  onDialog: (request: TagDialogRequest) => void
}

/** The tags, and beside them what is worth a look, where anything is. */
export function BesideTags({ children, ...card }: WorthALookCardProps & { children: ReactNode }) {
  if (card.hints.length === 0) return children
  return (
    <div className="grid grid-cols-settings items-start gap-6 max-xl:grid-cols-1">
      <div className="min-w-0">{children}</div>
      <WorthALookCard {...card} />
    </div>
  )
}

const LINKS = { report: 'Read in the report', tag: 'Tag texts' } as const

/** What a look at the tags is worth, with the way to do something about it. */
function WorthALookCard({ modelId, hints, mayEdit, onDialog }: WorthALookCardProps) {
  return (
    <Card label="Worth a look">
      <CardHeader title="Worth a look" />
      <ul>
        {hints.map(({ title, why, merge, link }) => (
          <li key={title} className="border-t border-line px-4 py-3">
            <p className="text-ui-m wrap-anywhere">{title}</p>
            <p className="mt-0.5 text-ink-2 wrap-anywhere">{why}</p>
            <div className="mt-2.5 flex flex-wrap gap-2">
              <LinkButton size="sm" href={modelPage(modelId, link)}>
                {LINKS[link]}
              </LinkButton>
              {merge && mayEdit && (
                <Button
                  size="sm"
                  icon={<Merge />}
                  onPress={() => onDialog({ kind: 'merge', tag: merge.tag, into: merge.into })}
                >
                  Merge…
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
