'use client'

import { useQuery } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { ConfirmDialog } from '@/components/ui/feedback/confirm-dialog'
import { QueryView } from '@/components/ui/feedback/query-view'
import { SkeletonLines } from '@/components/ui/feedback/skeleton'
import { late } from '@/components/ui/late/late'
import { BLEED } from '@/components/ui/layout/page'
import type { Field } from '@/lib/contracts/field'
import type { Model } from '@/lib/contracts/model'
import { fieldsQuery } from '@/lib/queries/fields'
import { BulkWriteNote } from './bulk-write-note'
import { FilterChips } from './filter-chips'
import { chipsOf } from './filter-words'
import { NoTagNote } from './no-tag-note'
import { NothingFound } from './nothing-found'
import { SampleBulkBar } from './sample-bulk-bar'
import { withValues } from './sample-fields'
import { SampleFoot } from './sample-foot'
import { SampleTable } from './sample-table'
import { matchCount, type SampleTarget, selectedCount } from './sample-target'
import { SampleToolbar } from './sample-toolbar'
import { useRowCommands } from './use-row-commands'
import { useRowKeys } from './use-row-keys'
import { useRows } from './use-rows'
import { useSampleActions } from './use-sample-actions'
import { useTagPicker } from './use-tag-picker'

// Nobody opens a text or a list of tags first: their code is read when somebody does.
const SamplePanel = late(() => import('./sample-panel').then((file) => file.SamplePanel))
const TagPicker = late(() => import('./tag-picker').then((file) => file.TagPicker))

/** The texts that are selected, and how many that is: “38”, “10,000+”. */
export type SelectedTexts = { target: SampleTarget; count: string }

type SampleBrowserProps = {
  model: Model
  canEdit: boolean
  /** What another noun does to the selected texts. */
  renderSelected?: ((selected: SelectedTexts) => ReactNode) | undefined
}

const NO_FIELDS: readonly Field[] = []

const SANDBOX_EMPTY = 'The sandbox has not been trained yet, so it says nothing.'

/** The list of texts with everything that can be done to them. */
export function SampleBrowser({ model, canEdit, renderSelected }: SampleBrowserProps) {
  const rows = useRows(model.id)
  const { view, change, open, list, cursor, selecting, opened } = rows
  const actions = useSampleActions(model, view)
  const picker = useTagPicker(rows, actions)
  const commands = useRowCommands(model, rows, actions)
  useRowKeys({ rows, picker, commands, onUndo: actions.changes.undoLast, canEdit })
  const { query, matches } = list
  const { selection } = selecting
  const openedSample = opened.sample
  const { data } = useQuery(fieldsQuery(model.id))
  const fields = data?.items ?? NO_FIELDS

  const panel = opened.wasOpened && (
    <SamplePanel
      isOpen={opened.isOpen}
      sample={openedSample}
      tags={model.model.tags}
      names={actions.names}
      isMultiple={actions.isMultiple}
      canEdit={canEdit}
      modelId={model.id}
      onAlike={() => {
        if (openedSample)
          change({ q: '', show: 'all', tag: null, more: { alike: openedSample.id } })
        opened.close()
      }}
      onClose={opened.close}
      onMove={opened.move}
      onTag={(tags) => {
        if (!openedSample) return
        opened.show({ tags })
        actions.setTags({ ids: [openedSample.id] }, tags)
      }}
      onFitsNoTag={() => {
        if (openedSample) actions.fitsNoTag({ ids: [openedSample.id] })
      }}
      fields={fields}
      onFields={async (given) => {
        if (!openedSample) return
        await actions.changes.editValues(openedSample.id, given)
        opened.show({ fields: withValues(openedSample.fields, given) })
      }}
      isPinned={openedSample !== undefined && commands.pinned.has(openedSample.id)}
      onPin={(isPinned) => {
        if (!openedSample) return
        if (isPinned) actions.changes.pin([openedSample.id])
        else actions.changes.unpin([openedSample.id])
      }}
      onDelete={() => {
        if (openedSample) actions.changes.remove({ ids: [openedSample.id] })
        opened.close()
      }}
    />
  )

  return (
    <>
      <BulkWriteNote modelId={model.id} canEdit={canEdit} />
      <SampleToolbar
        model={model}
        view={view}
        fields={fields}
        canEdit={canEdit}
        onChange={change}
        onOpenView={open}
      />
      <FilterChips
        chips={chipsOf(view.more, actions.names, fields)}
        onChange={(more) => change({ more })}
      />
      <NoTagNote model={model} view={view} canEdit={canEdit} onAll={actions.tagAllNamed} />
      <p role="status" className="sr-only">
        {query.data &&
          !query.isPlaceholderData &&
          `${matchCount(matches)} ${matches.value === 1 ? 'text' : 'texts'}`}
      </p>
      <QueryView
        query={query}
        what="the texts"
        className="flex min-w-0 flex-1 flex-col"
        skeleton={<SkeletonLines lines={12} />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <NothingFound
            view={view}
            onShowAll={() => change({ q: '', show: 'all', tag: null, more: {} })}
          />
        }
      >
        {() => (
          <>
            {/* Rows come and go here while it is scrolled; where it stands is not for the browser to mend. */}
            <div
              data-row-list
              className={`${BLEED} flex min-w-0 flex-1 items-start [overflow-anchor:none]`}
            >
              <div className="@container min-w-0 flex-1">
                <SampleTable
                  list={list}
                  names={actions.names}
                  order={view.order}
                  onSort={(order) => change({ order })}
                  selection={selection}
                  pinned={commands.pinned}
                  onSelectLoaded={selecting.toggleLoaded}
                  current={cursor.current}
                  open={opened.sample?.id}
                  canEdit={canEdit}
                  hasSandbox={model.langur.sandbox !== null}
                  columns={view.columns}
                  fields={fields}
                  onCurrent={cursor.setCurrent}
                  onSelect={selecting.press}
                  onOpen={opened.open}
                  onRetag={picker.openFor}
                />
              </div>
              {panel}
            </div>
            <SampleFoot
              from={list.rowWindow.inSight.from}
              to={Math.min(list.rowWindow.inSight.to, list.length - 1)}
              matches={matchCount(matches)}
              end={list.endsEarly ? list.length : null}
              canEdit={canEdit}
            />
          </>
        )}
      </QueryView>
      {rows.hasSelection && (
        <SampleBulkBar
          selected={selectedCount(selection, matches)}
          matches={matchCount(matches)}
          isAll={selection.isAll}
          acceptReason={model.langur.sandbox ? undefined : SANDBOX_EMPTY}
          isPending={actions.changes.isPending}
          tagButton={picker.bulkButton}
          onSelectAll={selecting.selectAll}
          onTag={picker.openForSelection}
          onAccept={commands.accept}
          onFitsNoTag={commands.fitsNoTag}
          onPin={() => void commands.pin()}
          pinReason={commands.pinReason}
          tags={model.model.tags}
          onUntag={commands.untag}
          onDelete={commands.remove}
          onClear={selecting.clear}
        >
          {rows.target &&
            renderSelected?.({ target: rows.target, count: selectedCount(selection, matches) })}
        </SampleBulkBar>
      )}
      {picker.wasOpened && <TagPicker {...picker.props} tags={model.model.tags} />}
      <ConfirmDialog
        title={`Delete all ${matchCount(matches)} texts that match?`}
        isOpen={commands.isAsking}
        onOpenChange={commands.setAsking}
        keepLabel="Keep them"
        confirmLabel={`Delete ${matchCount(matches)} texts`}
        confirmIcon={<Trash2 />}
        onConfirm={commands.removeNow}
      >
        They leave the data of this model with their tags. It can be undone; production is not
        touched.
      </ConfirmDialog>
    </>
  )
}
