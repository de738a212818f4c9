'use client'

import { FileSpreadsheet, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Card } from '@/components/ui/layout/card'
import { Dot } from '@/components/ui/layout/dot'
import type { Import, ImportEdit } from '@/lib/contracts/import'
import { factsOf } from './describe-file'
import { FileOptionsDialog } from './file-options-dialog'

type FileBarProps = {
  one: Import
  /** The model gives one tag a text. */
  oneTag: boolean
  isLocked: boolean
  onEdit: (edit: ImportEdit) => void
}

/** Which file it is and how it is read. */
export function FileBar({ one, oneTag, isLocked, onEdit }: FileBarProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Card className="flex items-center gap-3 p-3 max-sm:flex-wrap">
      <span className="grid size-9 flex-none place-items-center rounded-md bg-fill-2 text-ink-2">
        <FileSpreadsheet />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block text-ui-m wrap-anywhere">{one.file_name}</span>
        <span className="block text-small text-ink-2">
          {factsOf(one).map((fact, position) => (
            <span key={fact}>
              {position > 0 && (
                <>
                  {' '}
                  <Dot />{' '}
                </>
              )}
              {fact}
            </span>
          ))}
        </span>
      </span>
      {!isLocked && (
        <Button
          size="sm"
          variant="ghost"
          icon={<SlidersHorizontal />}
          onPress={() => setOpen(true)}
          className="max-sm:w-full"
        >
          File options
        </Button>
      )}
      <FileOptionsDialog
        one={one}
        oneTag={oneTag}
        isOpen={isOpen}
        onOpenChange={setOpen}
        onEdit={onEdit}
      />
    </Card>
  )
}
