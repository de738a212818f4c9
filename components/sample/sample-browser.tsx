'use client'

import { Trash2 } from 'lucide-react'
import { ConfirmDialog } from '@/components/ui/feedback/confirm-dialog'
import { QueryView } from '@/components/ui/feedback/query-view'
import { SkeletonLines } from '@/components/ui/feedback/skeleton'
import type { Model } from '@/lib/contracts/model'
import { NothingFound } from './nothing-found'
import { SampleBulkBar } from './sample-bulk-bar'
import { SampleDialog } from './sample-dialog'
import { SampleFoot } from './sample-foot'
import { SampleTable } from './sample-table'
import { matchCount, selectedCount } from './sample-target'
import { SampleToolbar } from './sample-toolbar'
import { TagPicker } from './tag-picker'
import { useSampleBrowser } from './use-sample-browser'

type SampleBrowserProps = { model: Model; canEdit: boolean }

const SANDBOX_EMPTY = 'The sandbox has not been trained yet, so it says nothing.'

/** The list of texts with everything that can be done to them. */
export function SampleBrowser({ model, canEdit }: SampleBrowserProps) {
  const browser = useSampleBrowser(model, canEdit)
  const { view, list, rowWindow, cursor, selecting, opened, actions, picking } = browser
  const { query, samples, matches } = list
  const { selection } = selecting
  const openedSample = opened.sample

  return (
    <>
      <SampleToolbar model={model} view={view} onChange={browser.change} />
      <QueryView
        query={{ ...query, error: query.isFetchNextPageError ? null : query.error }}
        what="the texts"
        className="flex min-w-0 flex-1 flex-col"
        skeleton={<SkeletonLines lines={12} />}
        isEmpty={() => samples.length === 0}
        empty={
          <NothingFound
            view={view}
            onShowAll={() => browser.change({ q: '', show: 'all', tag: null })}
          />
        }
      >
        {() => (
          <>
            <SampleTable
              list={list}
              window={rowWindow}
              names={actions.names}
              order={view.order}
              onSort={(order) => browser.change({ order })}
              selection={selection}
              pinned={browser.pinned}
              onSelectLoaded={selecting.toggleLoaded}
              current={cursor.current}
              canEdit={canEdit}
              hasSandbox={model.langur.sandbox !== null}
              onCurrent={cursor.setCurrent}
              onSelect={selecting.press}
              onOpen={opened.open}
              onRetag={browser.pickFor}
            />
            <SampleFoot
              from={rowWindow.inSight.from}
              to={Math.min(rowWindow.inSight.to, samples.length - 1)}
              matches={matchCount(matches)}
              canEdit={canEdit}
            />
          </>
        )}
      </QueryView>
      {browser.hasSelection && (
        <SampleBulkBar
          selected={selectedCount(selection, matches)}
          matches={matchCount(matches)}
          isAll={selection.isAll}
          acceptReason={model.langur.sandbox ? undefined : SANDBOX_EMPTY}
          isPending={actions.changes.isPending}
          tagButton={browser.bulkTagButton}
          onSelectAll={selecting.selectAll}
          onTag={browser.pickForSelection}
          onAccept={browser.accept}
          onPin={selection.isAll ? undefined : browser.pinChosen}
          onDelete={browser.remove}
          onClear={selecting.clear}
        />
      )}
      <TagPicker
        label={picking?.isOne ? 'Tags of this text' : 'Tag the selected texts'}
        triggerRef={browser.pickerAt}
        isOpen={picking !== null}
        onClose={browser.closePicker}
        tags={model.model.tags}
        chosen={picking?.chosen ?? []}
        isMultiple={Boolean(picking?.isOne) && actions.isMultiple}
        onChoose={browser.pick}
        onCreate={browser.create}
      />
      <SampleDialog
        sample={openedSample}
        tags={model.model.tags}
        names={actions.names}
        isMultiple={actions.isMultiple}
        canEdit={canEdit}
        onClose={opened.close}
        onMove={opened.move}
        onTag={(tags) => {
          if (!openedSample) return
          opened.retag(tags)
          actions.setTags({ ids: [openedSample.id] }, tags)
        }}
        isPinned={openedSample !== undefined && browser.pinned.has(openedSample.id)}
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
      <ConfirmDialog
        title={`Delete all ${matchCount(matches)} texts that match?`}
        isOpen={browser.isAsking}
        onOpenChange={browser.setAsking}
        keepLabel="Keep them"
        confirmLabel={`Delete ${matchCount(matches)} texts`}
        confirmIcon={<Trash2 />}
        onConfirm={browser.removeNow}
      >
        They leave the data of this model with their tags. It can be undone; production is not
        touched.
      </ConfirmDialog>
    </>
  )
}
