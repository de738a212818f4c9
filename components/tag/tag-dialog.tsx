import type { Model } from '@/lib/contracts/model'
import { DeleteTagDialog } from './delete-tag-dialog'
import { MergeTagDialog } from './merge-tag-dialog'
import type { TagDialogRequest } from './use-tag-dialog'

export type TagDialogProps = {
  model: Model
  request: TagDialogRequest
  isOpen: boolean
  onClose: () => void
}

export function TagDialog({ model, request, isOpen, onClose }: TagDialogProps) {
  const { tag, kind } = request
  const Asked = kind === 'delete' ? DeleteTagDialog : MergeTagDialog
  return <Asked key={tag.id} model={model} tag={tag} isOpen={isOpen} onClose={onClose} />
}
