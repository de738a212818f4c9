import type { Model } from '@/lib/contracts/model'
import { DeleteTagDialog } from './delete-tag-dialog'
import { MergeTagDialog } from './merge-tag-dialog'
import type { TagDialogRequest } from './use-tag-dialog'

export type TagDialogProps = {
  model: Model
  request: TagDialogRequest
  /** How often each other tag was confused with the one that goes. */
  confused: ReadonlyMap<number, number>
  isOpen: boolean
  onClose: () => void
}

export function TagDialog({ request, ...rest }: TagDialogProps) {
  const { tag, kind, into = null } = request
  return kind === 'delete' ? (
    <DeleteTagDialog key={tag.id} tag={tag} {...rest} />
  ) : (
    <MergeTagDialog key={`${tag.id} ${into}`} tag={tag} into={into} {...rest} />
  )
}
