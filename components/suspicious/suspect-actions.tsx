import { Button } from '@/components/ui/controls/button'
import { Menu, MenuItem } from '@/components/ui/controls/menu'
import { TagName } from '@/components/ui/marks/tag-name'
import type { Model } from '@/lib/contracts/model'
import type { Suspect } from '@/lib/contracts/suspicious'
import { hasSeveralTags } from '@/lib/facts/several-tags'

export type SuspectActionsProps = {
  model: Model
  suspect: Suspect
  names: ReadonlyMap<number, string>
  isOtherOpen: boolean
  onOtherOpen: (isOpen: boolean) => void
  actions: {
    change: () => void
    keep: () => void
    fitsNoTag: () => void
    skip: () => void
    other: (tags: number[]) => void
  }
}

/** What can be decided about the current text, with the keys that do the same. */
export function SuspectActions({
  model,
  suspect,
  names,
  isOtherOpen,
  onOtherOpen,
  actions,
}: SuspectActionsProps) {
  const list = (ids: readonly number[]) =>
    ids.map((id) => names.get(id) ?? `tag ${id}`).join(', ') || 'no tag'
  const several = hasSeveralTags(model)
  const now = suspect.tags_now
  return (
    <div className="mt-2 flex flex-wrap gap-2 pl-7">
      <Button
        variant="primary"
        size="sm"
        shortcut="A"
        className="max-w-full"
        onPress={actions.change}
      >
        Change to <TagName>{list(suspect.suggested)}</TagName>
      </Button>
      <Button size="sm" shortcut="N" className="max-w-full" onPress={actions.keep}>
        Keep <TagName>{list(now)}</TagName>
      </Button>
      <Menu
        label="Other tag"
        placement="bottom start"
        isOpen={isOtherOpen}
        onOpenChange={onOtherOpen}
        trigger={
          <Button variant="ghost" size="sm" shortcut="T">
            Other tag…
          </Button>
        }
      >
        {model.model.tags
          .filter(({ id }) => several || !now.includes(id))
          .map(({ id, name }) => {
            const isOn = several && now.includes(id)
            const others = several ? now.filter((tag) => tag !== id) : []
            const tags = isOn ? others : [...others, id]
            return (
              <MenuItem key={id} onAction={() => actions.other(tags)}>
                {several ? `${isOn ? 'Remove' : 'Add'} ${name}` : name}
              </MenuItem>
            )
          })}
      </Menu>
      <Button variant="ghost" size="sm" shortcut="0" onPress={actions.fitsNoTag}>
        Fits no tag
      </Button>
      <Button variant="ghost" size="sm" shortcut="S" onPress={actions.skip}>
        Skip
      </Button>
    </div>
  )
}
