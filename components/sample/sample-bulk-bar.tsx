'use client'

import { Ban, Check, Pin, TagIcon, Trash2, X } from 'lucide-react'
import type { RefObject } from 'react'
import { Button } from '@/components/ui/controls/button'
import { TextButton } from '@/components/ui/controls/text-button'
import { BulkBar, BulkDivider } from '@/components/ui/layout/bulk-bar'

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
  /** Pins the selected texts as promises; missing where all that match are selected. */
  onPin: (() => void) | undefined
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
      {props.onPin && (
        <Button
          variant="ghost"
          size="sm"
          icon={<Pin />}
          shortcut="P"
          isDisabled={isPending}
          onPress={props.onPin}
        >
          <span className="max-sm:sr-only">Pin</span>
        </Button>
      )}
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
