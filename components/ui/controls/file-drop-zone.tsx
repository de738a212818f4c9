'use client'

import type { ReactNode } from 'react'
import { DropZone, type DropZoneProps } from 'react-aria-components'
import { cx } from '@/components/ui/layout/cx'

type DropEvent = Parameters<NonNullable<DropZoneProps['onDrop']>>[0]

type FileDropZoneProps = {
  label: string
  onFile: (file: File) => void
  className?: string
  /** Holds a `FileButton`, usually in an `EmptyState`: dropping alone is not for everyone. */
  children: ReactNode
}

/** Takes one file, dropped anywhere on it or pasted. Whether it is of a kind we read, the caller says. */
export function FileDropZone({ label, onFile, className, children }: FileDropZoneProps) {
  async function take(event: DropEvent) {
    const item = event.items.find((candidate) => candidate.kind === 'file')
    if (item?.kind === 'file') onFile(await item.getFile())
  }
  return (
    <DropZone
      aria-label={label}
      onDrop={(event) => {
        void take(event)
      }}
      className={cx(
        'flex flex-1 rounded-xl border-[1.5px] border-dashed border-line-strong bg-fill-1 p-8 transition-colors data-drop-target:border-ink data-drop-target:bg-fill-2 data-hovered:border-line-control max-sm:px-4 max-sm:py-6',
        className,
      )}
    >
      {children}
    </DropZone>
  )
}
