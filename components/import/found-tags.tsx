import { Meter } from '@/components/ui/charts/meter'
import { Note } from '@/components/ui/feedback/note'
import { SkeletonLines } from '@/components/ui/feedback/skeleton'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import type { FileFound, Import } from '@/lib/contracts/import'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { taggingColumns } from './tagging-columns'

type FoundTagsProps = {
  one: Import
  /** Something was changed and is not counted yet. */
  isStale: boolean
}

/** The tags in the file, by how many texts have them. */
export function FoundTags({ one, isStale }: FoundTagsProps) {
  const { found, error } = one
  const columns = taggingColumns(one)
  const sub = columns.length > 0 ? `in ${columns.join(', ')}` : 'no column is the tag'
  if (!found || isStale) {
    return (
      <Card>
        <CardHeader
          title={error && !isStale ? 'Tags' : 'Counting tags'}
          sub={
            one.state === 'counting' && one.progress.rows > 0
              ? `about ${count(one.progress.rows)} of ${count(one.guess.rows.count)} rows read`
              : sub
          }
        />
        <CardBody>
          {error && !isStale ? (
            <div role="alert">
              <Note tone="down">{error}</Note>
            </div>
          ) : (
            <div role="status" aria-label="Reading the whole file">
              <SkeletonLines lines={6} />
            </div>
          )}
        </CardBody>
      </Card>
    )
  }
  return (
    <Card>
      <CardHeader
        title={found.tags.length === 0 ? 'No tags' : `${plural('tag', found.tags.length)} found`}
        sub={sub}
      />
      <TagList found={found} />
      <Rest label="Untagged" texts={found.untagged} />
      {found.fits_no_tag ? <Rest label="Fits no tag" texts={found.fits_no_tag} /> : null}
    </Card>
  )
}

function Rest({ label, texts }: { label: string; texts: number }) {
  return (
    <p className="mx-4 flex justify-between border-t border-line py-2.5 text-ink-2">
      <span>{label}</span>
      <span>{count(texts)}</span>
    </p>
  )
}

function TagList({ found }: { found: FileFound }) {
  const most = Math.max(1, ...found.tags.map((tag) => tag.count))
  return (
    <ul
      aria-label="Tags found"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must take the focus.
      tabIndex={0}
      className="focus-inset max-h-92 overflow-y-auto px-4 pb-1.5 scrollbar-thin"
    >
      {found.tags.map((tag) => (
        <li key={tag.name} className="flex h-7.5 items-center gap-3">
          <span className="min-w-0 flex-1 truncate" title={tag.name}>
            {tag.name}
          </span>
          <Meter value={tag.count / most} width="lg" />
          <span className="min-w-10 text-right">{count(tag.count)}</span>
        </li>
      ))}
    </ul>
  )
}
