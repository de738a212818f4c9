'use client'

import { useQuery } from '@tanstack/react-query'
import { Bookmark, Check, Pencil, Save, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/controls/menu'
import { toast } from '@/components/ui/feedback/toast'
import { plural } from '@/lib/format/plural'
import { useDeleteView, useEditView, useSaveView, viewsQuery } from '@/lib/queries/views'
import { ViewNameDialog } from './view-name-dialog'

type ViewsMenuProps = {
  modelId: string
  /** What stands after the ? of the page’s address. */
  query: string
  canEdit: boolean
  onOpen: (query: string) => void
}

/** Lists of texts that somebody gave a name: opens them, and names the one in sight. */
export function ViewsMenu({ modelId, query, canEdit, onOpen }: ViewsMenuProps) {
  const { data } = useQuery(viewsQuery(modelId))
  const [isNaming, setNaming] = useState<'new' | 'current' | null>(null)
  const save = useSaveView(modelId)
  const edit = useEditView(modelId)
  const remove = useDeleteView(modelId)
  const views = data?.items ?? []
  const current = views.find((view) => view.query === query)

  function deleteCurrent() {
    if (!current) return
    remove.mutate(current.id, {
      onSuccess: ({ name, query: saved }) =>
        toast({
          title: `Deleted the view ${name}`,
          action: { label: 'Undo', onAction: () => save.mutate({ name, query: saved }) },
        }),
    })
  }

  async function name(given: string) {
    if (isNaming === 'current' && current) {
      await edit.mutateAsync({ viewId: current.id, name: given })
      toast({ title: `Renamed the view to ${given}` })
    } else {
      await save.mutateAsync({ name: given, query })
      toast({ title: `Saved the view ${given}` })
    }
    setNaming(null)
  }

  return (
    <>
      <Menu
        label="Views"
        placement="bottom start"
        trigger={
          <Button icon={<Bookmark />}>
            <span className="max-w-40 truncate">{current?.name ?? 'Views'}</span>
          </Button>
        }
      >
        {views.map((view) => (
          <MenuItem
            key={view.id}
            icon={view === current ? <Check /> : <Bookmark />}
            end={view.by}
            onAction={() => onOpen(view.query)}
          >
            {view.name}
          </MenuItem>
        ))}
        {views.length === 0 && (
          <MenuItem isDisabled>{canEdit ? 'No saved views yet' : plural('saved view', 0)}</MenuItem>
        )}
        {canEdit && <MenuSeparator />}
        {canEdit && !current && (
          <MenuItem icon={<Save />} onAction={() => setNaming('new')}>
            Save this view…
          </MenuItem>
        )}
        {canEdit && current && (
          <MenuItem icon={<Pencil />} onAction={() => setNaming('current')}>
            Rename this view…
          </MenuItem>
        )}
        {canEdit && current && (
          <MenuItem icon={<Trash2 />} isDangerous onAction={deleteCurrent}>
            Delete this view
          </MenuItem>
        )}
      </Menu>
      {isNaming && (
        <ViewNameDialog
          title={isNaming === 'new' ? 'Save this view' : 'Rename this view'}
          start={isNaming === 'new' ? '' : (current?.name ?? '')}
          error={isNaming === 'new' ? save.error : edit.error}
          isPending={save.isPending || edit.isPending}
          onSubmit={name}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  )
}
