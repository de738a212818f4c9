import type { Model } from '@/lib/contracts/model'
import { DeleteTagDialog } from './delete-tag-dialog'
import { EditTagDialog } from './edit-tag-dialog'
import { MergeTagDialog } from './merge-tag-dialog'
import { SplitTagDialog } from './split-tag-dialog'
import type { OpenedTagDialog } from './use-tag-dialog'

export type TagDialogProps = {
  model: Model
  request: OpenedTagDialog
  /** How often each other tag was confused with the one that goes. */
  confused: ReadonlyMap<number, number>
  isOpen: boolean
  onClose: () => void
}

export function TagDialog({ request, confused, ...rest }: TagDialogProps) {
  const { tag, kind, into = null, opened } = request
  // Opened anew, a dialog begins anew.
  switch (kind) {
    case 'delete':
      return <DeleteTagDialog key={opened} tag={tag} confused={confused} {...rest} />
    case 'merge':
      return <MergeTagDialog key={opened} tag={tag} into={into} confused={confused} {...rest} />
    case 'split':
      return <SplitTagDialog key={opened} tag={tag} {...rest} />
    case 'edit':
      return <EditTagDialog key={opened} tag={tag} {...rest} />
  }
}
