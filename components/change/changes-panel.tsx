'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { ShowMore } from '@/components/ui/controls/show-more'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card, CardFooter } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { SectionHeader } from '@/components/ui/layout/page-header'
import { Table, TableHead } from '@/components/ui/layout/table'
import { itemsOf } from '@/lib/facts/list-pages'
import { plural } from '@/lib/format/plural'
import { changesQuery } from '@/lib/queries/changes'
import { useMayDo } from '@/lib/queries/use-may-do'
import { ChangeRow } from './change-row'
import { UndoDialog } from './undo-dialog'
import { useUndo } from './use-undo'

/** Everything that was changed in the sandbox, each with the way back. */
export function ChangesPanel({ modelId }: { modelId: string }) {
  const query = useInfiniteQuery(changesQuery(modelId))
  const mayEdit = useMayDo('editor')
  const undo = useUndo(modelId)
  const total = query.data?.pages[0]?.count.value
  return (
    <>
      <SectionHeader
        title={total === undefined ? 'Changes' : plural('change', total)}
        sub="Of texts, tags, promises and settings. An undo is a change of its own, so nothing is ever lost; what was changed again since stays as it is."
      />
      <Card isClipped>
        <QueryView
          query={query}
          what="the changes"
          isEmpty={() => total === 0}
          empty={
            <EmptyState title="Nothing was changed yet">
              Add texts, tags or settings: each change stands here then, with who made it and a
              button that takes it back.
            </EmptyState>
          }
        >
          {(changes) => (
            <>
              <Table label="Changes" rows="lg" isStacked>
                <TableHead>
                  <HeadCell>When</HeadCell>
                  <HeadCell>Who</HeadCell>
                  <HeadCell>What</HeadCell>
                  <HeadCell isHidden>Action</HeadCell>
                </TableHead>
                <tbody>
                  {itemsOf(changes).map((change) => (
                    <ChangeRow
                      key={change.revision}
                      change={change}
                      isPending={undo.pending === change.revision}
                      onUndo={mayEdit ? () => undo.ask(change) : undefined}
                    />
                  ))}
                </tbody>
              </Table>
              {query.hasNextPage && (
                <CardFooter>
                  <ShowMore query={query}>Show older changes</ShowMore>
                </CardFooter>
              )}
            </>
          )}
        </QueryView>
      </Card>
      {undo.asked && (
        <UndoDialog
          modelId={modelId}
          change={undo.asked}
          isPending={undo.pending !== null}
          refusal={undo.refusal}
          onConfirm={undo.confirm}
          onClose={undo.close}
        />
      )}
    </>
  )
}
