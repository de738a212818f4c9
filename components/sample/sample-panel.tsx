'use client'

import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { IconButton } from '@/components/ui/controls/icon-button'
import { Dialog } from '@/components/ui/feedback/dialog'
import { SkeletonLines } from '@/components/ui/feedback/skeleton'
import { useKeys } from '@/components/ui/keys/use-keys'
import { useIsWide } from '@/components/ui/layout/use-is-wide'
import type { Sample } from '@/lib/contracts/sample'
import { SampleDetail, type SampleDetailProps } from './sample-detail'

type SamplePanelProps = Omit<SampleDetailProps, 'sample'> & {
  isOpen: boolean
  /** Missing while its row is being read. */
  sample: Sample | undefined
  onClose: () => void
  /** 1: the next text of the list, −1: the one before. */
  onMove: (by: 1 | -1) => void
}

/** A whole text beside the list, which stays as it is; on narrow pages a sheet above it. J and K go through the list. */
export function SamplePanel({ isOpen, ...panel }: SamplePanelProps) {
  const hasRoom = useIsWide('md')
  if (hasRoom) return isOpen && <Beside {...panel} />
  return (
    <Dialog
      size="lg"
      title={titleOf(panel.sample)}
      isOpen={isOpen}
      onOpenChange={(isOpenNow) => {
        if (!isOpenNow) panel.onClose()
      }}
    >
      <Sheet {...panel} />
    </Dialog>
  )
}

type PlacedProps = Omit<SamplePanelProps, 'isOpen'>

function Beside({ sample, onClose, onMove, ...detail }: PlacedProps) {
  return (
    <aside
      aria-label={titleOf(sample)}
      className="sticky top-13 flex h-beside w-86 flex-none animate-appear flex-col overflow-y-auto border-t border-l border-line bg-surface px-5 pt-3 pb-6 xl:w-105"
    >
      <div className="mb-1 flex items-center gap-1">
        <h2 aria-live="polite" className="mr-auto text-dialog">
          {titleOf(sample)}
        </h2>
        <Steps onMove={onMove} />
        <IconButton label="Close the text (Esc)" icon={<X />} onPress={onClose} />
      </div>
      {sample ? <SampleDetail {...detail} sample={sample} /> : <SkeletonLines lines={6} />}
    </aside>
  )
}

function Sheet({ sample, onMove, onClose: _, ...detail }: PlacedProps) {
  useKeys({ j: () => onMove(1), k: () => onMove(-1) }, { isInDialog: true })
  return (
    <>
      {sample ? <SampleDetail {...detail} sample={sample} /> : <SkeletonLines lines={6} />}
      <div className="mt-5 flex items-center gap-2">
        <Steps onMove={onMove} />
        <Button slot="close" className="ml-auto">
          Close
        </Button>
      </div>
    </>
  )
}

function Steps({ onMove }: Pick<SamplePanelProps, 'onMove'>) {
  return (
    <>
      <IconButton label="Previous text (K)" icon={<ChevronLeft />} onPress={() => onMove(-1)} />
      <IconButton label="Next text (J)" icon={<ChevronRight />} onPress={() => onMove(1)} />
    </>
  )
}

function titleOf(sample: Sample | undefined): string {
  return sample ? `Text ${sample.id}` : 'Text'
}
