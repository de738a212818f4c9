'use client'

import { Ban, Check, Pin, TagIcon, Tags, Trash2, X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/controls/menu'
import { TextButton } from '@/components/ui/controls/text-button'
import { BulkBar, BulkDivider } from '@/components/ui/layout/bulk-bar'
import type { Tag } from '@/lib/contracts/tag'

type SampleBulkBarProps = {
  /** How many are selected, and how many match: “38”, “10,000+”. */
  selected: string
  matches: string
  isAll: boolean
  /** Why the sandbox's tags cannot be accepted, if they cannot. */
  acceptReason: string | undefined
  isPending: boolean
  tagButton: RefObject<HTMLButtonElement | null>
  onSelectAll: () => void
  onTag: () => void
  onAccept: () => void
  onFitsNoTag: () => void
  /** Pins the selected texts as promises. */
  onPin: () => void
  /** Why they cannot be, if they cannot. */
  pinReason: string | undefined
  tags: readonly Tag[]
  /** Takes one tag off the selected texts; null: all tags. */
  onUntag: (tagId: number | null) => void
  /** What else can be done to them, such as an export. */
  children?: ReactNode
  onDelete: () => void
  onClear: () => void
}

export function SampleBulkBar(props: SampleBulkBarProps) {
  const { selected, matches, isPending } = props
  return (
    <BulkBar
      summary={
        <span className="flex items-center gap-3.5 max-sm:gap-2">
          <b>{selected} selected</b>
          {!props.isAll && selected !== matches && (
            <TextButton className="text-ink-2" onPress={props.onSelectAll}>
              <span className="max-sm:sr-only">Select </span>all {matches}
            </TextButton>
          )}
        </span>
      }
    >
      <BulkDivider className="max-sm:hidden" />
      <Button
        ref={props.tagButton}
        variant="ghost"
        size="sm"
        icon={<TagIcon />}
        shortcut="T"
        isDisabled={isPending}
        onPress={props.onTag}
      >
        Tag as…
      </Button>
      <Button
        variant="ghost"
        size="sm"
        icon={<Check />}
        shortcut="A"
        isDisabled={isPending}
        disabledReason={props.acceptReason}
        onPress={props.onAccept}
      >
        <span className="max-sm:sr-only">Accept sandbox’s tags</span>
      </Button>
      <Button
        variant="ghost"
        size="sm"
        icon={<Ban />}
        shortcut="0"
        isDisabled={isPending}
        onPress={props.onFitsNoTag}
      >
        <span className="max-sm:sr-only">Fits no tag</span>
      </Button>
      <Menu
        label="Remove a tag"
        placement="top start"
        trigger={
          <Button variant="ghost" size="sm" icon={<Tags />} isDisabled={isPending}>
            <span className="max-sm:sr-only">Remove…</span>
          </Button>
        }
      >
        <MenuItem onAction={() => props.onUntag(null)}>All tags</MenuItem>
        <MenuSeparator />
        {props.tags.map(({ id, name }) => (
          <MenuItem key={id} onAction={() => props.onUntag(id)}>
            {name}
          </MenuItem>
        ))}
      </Menu>
      <Button
        variant="ghost"
        size="sm"
        icon={<Pin />}
        shortcut="P"
        isDisabled={isPending}
        disabledReason={props.pinReason}
        onPress={props.onPin}
      >
        <span className="max-sm:sr-only">Pin</span>
      </Button>
      {props.children}
      <Button
        variant="ghost"
        size="sm"
        icon={<Trash2 />}
        className="text-down!"
        isDisabled={isPending}
        onPress={props.onDelete}
      >
        <span className="max-sm:sr-only">Delete</span>
      </Button>
      <BulkDivider className="max-sm:hidden" />
      <Button
        variant="ghost"
        size="sm"
        icon={<X className="sm:hidden" />}
        shortcut="Esc"
        onPress={props.onClear}
      >
        <span className="max-sm:sr-only">Clear</span>
      </Button>
    </BulkBar>
  )
}
