'use client'

import { type DragEvent, type ReactNode, useState } from 'react'
import { cx } from '@/components/ui/layout/cx'

type FileDropZoneProps = {
  label: string
  onFile: (file: File) => void
  className?: string
  /** Holds a `FileButton`, usually in an `EmptyState`: dropping alone is not for everyone. */
  children: ReactNode
}

/** Takes one file, dropped anywhere on it or pasted. Whether it is of a kind we read, the caller says. */
export function FileDropZone({ label, onFile, className, children }: FileDropZoneProps) {
  const [isOver, setOver] = useState(false)

  function take({ files }: DataTransfer) {
    const file = files.item(0)
    if (file) onFile(file)
  }

  function drag(event: DragEvent) {
    if (!event.dataTransfer.types.includes('Files')) return
    // Otherwise the browser would leave the page for the file.
    event.preventDefault()
    setOver(true)
  }

  return (
    <section
      aria-label={label}
      data-drop-target={isOver || undefined}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
          setOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer)
      }}
      onPaste={({ clipboardData }) => take(clipboardData)}
      className={cx(
        'flex flex-1 rounded-xl border-[1.5px] border-dashed border-line-strong bg-fill-1 p-8 transition-colors hover:border-line-control data-drop-target:border-ink data-drop-target:bg-fill-2 max-sm:px-4 max-sm:py-6',
        className,
      )}
    >
      {children}
    </section>
  )
}
