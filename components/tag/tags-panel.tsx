'use client'

import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { SearchField } from '@/components/ui/controls/search-field'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { late } from '@/components/ui/late/late'
import { Card } from '@/components/ui/layout/card'
import { SectionHeader } from '@/components/ui/layout/page-header'
import { useUrlParams, wholeNumber } from '@/components/ui/layout/use-url-params'
import type { Model } from '@/lib/contracts/model'
import { confusedWith } from '@/lib/facts/confusions'
import { plural } from '@/lib/format/plural'
import { useMayDo } from '@/lib/queries/use-may-do'
import { reportQuery } from '@/lib/queries/versions'
import { AddTag } from './add-tag'
import { DeletedTagsCard } from './deleted-tags-card'
import { tagOrders, tagRows } from './tag-rows'
import { TagsTable } from './tags-table'
import { useTagDialog } from './use-tag-dialog'
import { worthALook } from './worth-a-look'
import { BesideTags } from './worth-a-look-card'

// Read when a tag is changed.
const TagDialog = late(() => import('./tag-dialog').then((file) => file.TagDialog))

/** From how many tags on a list is worth searching. */
const SEARCH_FROM = 15

export function TagsPanel({ model }: { model: Model }) {
  const number = model.langur.sandbox?.number
  const { data: report } = useQuery({
    ...reportQuery(model.id, number ?? 0),
    enabled: number !== undefined,
  })
  const [isAdding, setIsAdding] = useState(false)
  const { params, change } = useUrlParams()
  const mayEdit = useMayDo('editor')
  const search = params.get('q') ?? ''
  const order = tagOrders.find((candidate) => candidate === params.get('sort')) ?? 'own'
  const tags = model.model.tags
  const rows = tagRows(model, report?.metrics.per_tag ?? [], { search, order })
  const all = tagRows(model, report?.metrics.per_tag ?? [], { search: '', order: 'count' })
  const hints = worthALook(all, report?.metrics)
  const merging = rows.find(({ id }) => id === wholeNumber(params.get('merge')))
  const into = wholeNumber(params.get('into'))
  const dialog = useTagDialog(merging && mayEdit ? { kind: 'merge', tag: merging, into } : null)

  function closeDialog() {
    dialog.close()
    // Loaded anew, the page shall not ask again.
    if (merging) change({ merge: null, into: null }, { isTyping: true })
  }

  return (
    <>
      <SectionHeader
        title={plural('tag', tags.length)}
        sub="Changes stay in sandbox until you deploy. The API keeps a tag’s id when its name changes."
        actions={
          mayEdit && (
            <Button
              variant="primary"
              icon={<Plus />}
              isDisabled={isAdding}
              onPress={() => setIsAdding(true)}
            >
              Add tag
            </Button>
          )
        }
      />
      {tags.length >= SEARCH_FROM && (
        <SearchField
          label="Search tags"
          value={search}
          onChange={(q) => change({ q: q || null }, { isTyping: true })}
          className="mb-3 max-w-80"
        />
      )}
      <BesideTags modelId={model.id} hints={hints} mayEdit={mayEdit} onDialog={dialog.open}>
        <Card isClipped>
          {isAdding && <AddTag modelId={model.id} onClose={() => setIsAdding(false)} />}
          {tags.length === 0 && !isAdding ? (
            <NoTags />
          ) : (
            <TagsTable
              model={model}
              rows={rows}
              areScoresKnown={number === undefined || report !== undefined}
              order={order}
              onOrder={(next) => change({ sort: next === 'own' ? null : next })}
              mayEdit={mayEdit}
              onDialog={dialog.open}
            />
          )}
        </Card>
        <DeletedTagsCard modelId={model.id} mayEdit={mayEdit} />
      </BesideTags>
      {dialog.request && (
        <TagDialog
          model={model}
          request={dialog.request}
          confused={report ? confusedWith(report.metrics, dialog.request.tag.id) : new Map()}
          isOpen={dialog.isOpen}
          onClose={closeDialog}
        />
      )}
    </>
  )
}

function NoTags() {
  return (
    <EmptyState title="Add the tags that a text can get">
      Two are enough to begin with. Tags that come with a file are added by the import.
    </EmptyState>
  )
}
