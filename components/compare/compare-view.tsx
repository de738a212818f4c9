'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { ArrowRightLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '@/components/ui/controls/icon-button'
import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { Note } from '@/components/ui/feedback/note'
import { PathArt } from '@/components/ui/feedback/path-art'
import { Crumbs } from '@/components/ui/layout/crumbs'
import { PageHeader } from '@/components/ui/layout/page-header'
import { useUrlParams, wholeNumber } from '@/components/ui/layout/use-url-params'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { itemsOf } from '@/lib/facts/list-pages'
import type { FlipKind } from '@/lib/queries/use-flips'
import { useMayDo } from '@/lib/queries/use-may-do'
import { useVersionNotes } from '@/lib/queries/version-notes'
import { versionsQuery } from '@/lib/queries/versions'
import { CompareBody } from './compare-body'
import { comparedPair } from './compared-pair'
import { RestoreButton } from './restore-button'
import { VersionSelect } from './version-select'

type CompareViewProps = {
  model: Model
  /** What stands below what is known of two versions. */
  below: (a: number, b: number) => ReactNode
}

/** Any two versions side by side; which ones is in the address: a the first, b the second. */
export function CompareView({ model, below }: CompareViewProps) {
  const { params, change } = useUrlParams()
  const { data } = useInfiniteQuery(versionsQuery(model.id))
  const notes = useVersionNotes(model.id)
  const mayEdit = useMayDo('editor')
  const versions = itemsOf(data)
  const { a, b } = comparedPair(model, versions, {
    a: wholeNumber(params.get('a')),
    b: wholeNumber(params.get('b')),
  })
  const flips: FlipKind = params.get('flips') === 'broken' ? 'broken' : 'fixed'
  const header = (
    <PageHeader
      crumbs={
        <Crumbs
          steps={[{ label: 'Report', href: modelPage(model.id, 'report') }]}
          current="Compare"
        />
      }
      title="Compare two versions"
      sub="Both answer the same texts without having seen them. Copy the address to share this comparison."
      actions={mayEdit && a !== undefined && <RestoreButton modelId={model.id} number={a} />}
    />
  )
  if (a === undefined || b === undefined) {
    return (
      <>
        {header}
        <EmptyState
          art={<PathArt reached={b === undefined ? 'no-tags' : 'in-sandbox'} />}
          title={b === undefined ? 'Train two versions' : 'Train a second version'}
          actions={
            <LinkButton variant="primary" size="lg" href={modelPage(model.id, 'tune')}>
              Open Tune
            </LinkButton>
          }
        >
          Two versions are needed to compare. Change settings or tags, and train again.
        </EmptyState>
      </>
    )
  }
  return (
    <>
      {header}
      <div className="mb-4 flex items-center gap-3 max-sm:flex-wrap max-sm:justify-center">
        <VersionSelect
          label="First version"
          model={model}
          versions={versions}
          notes={notes}
          value={a}
          onChange={(number) => change({ a: number, b })}
        />
        <IconButton
          label="Swap the two versions"
          icon={<ArrowRightLeft />}
          onPress={() => change({ a: b, b: a })}
        />
        <VersionSelect
          label="Second version"
          model={model}
          versions={versions}
          notes={notes}
          value={b}
          onChange={(number) => change({ a, b: number })}
        />
      </div>
      {a === b ? (
        <Note>Choose two different versions.</Note>
      ) : (
        <CompareBody
          key={`${a} ${b}`}
          model={model}
          a={a}
          b={b}
          flips={flips}
          onFlips={(kind) => change({ flips: kind === 'fixed' ? null : kind })}
          below={below(a, b)}
        />
      )}
    </>
  )
}
