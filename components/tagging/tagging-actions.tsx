import { Ban, BookOpen, Plus, SkipForward, Undo2 } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { KeysDialog } from '@/components/ui/keys/keys-dialog'

type TaggingActionsProps = {
  canUndo: boolean
  onFitsNoTag: () => void
  onUndo: () => void
  onSkip: () => void
  onNewTag: () => void
  onGuide: () => void
}

const KEYS = [
  { keys: ['1…9', 'A…Z'], does: 'Give the tag with this digit or letter' },
  { keys: ['↵'], does: 'Accept what the sandbox suggests, or save the picked tags' },
  { keys: ['0', 'X'], does: 'None of the tags fits' },
  { keys: ['S'], does: 'Skip the text for now' },
  { keys: ['Z'], does: 'Take the last step back' },
  { keys: ['N'], does: 'New tag' },
  { keys: ['H'], does: 'What the tags mean' },
  { keys: ['F'], does: 'Find a tag, when there are more than nine' },
]

export function TaggingActions(props: TaggingActionsProps) {
  return (
    <div className="-mx-2.5 flex flex-wrap gap-1 max-sm:mx-0 max-sm:gap-2 max-sm:[&>*]:flex-1 max-sm:[&>*]:border-line">
      <Button
        variant="ghost"
        icon={<Undo2 />}
        shortcut="Z"
        disabledReason={props.canUndo ? undefined : 'Nothing was tagged here yet.'}
        onPress={props.onUndo}
      >
        Undo
      </Button>
      <Button variant="ghost" icon={<SkipForward />} shortcut="S" onPress={props.onSkip}>
        Skip
      </Button>
      <Button variant="ghost" icon={<Ban />} shortcut="0" onPress={props.onFitsNoTag}>
        Fits no tag
      </Button>
      <Button variant="ghost" icon={<Plus />} shortcut="N" onPress={props.onNewTag}>
        New tag
      </Button>
      <Button variant="ghost" icon={<BookOpen />} shortcut="H" onPress={props.onGuide}>
        Tags
      </Button>
      <span className="ml-auto max-sm:hidden">
        <KeysDialog keys={KEYS} size="md" />
      </span>
    </div>
  )
}
