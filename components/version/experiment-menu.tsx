'use client'

import { ChartColumn, Ellipsis, SlidersHorizontal } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { toast } from '@/components/ui/toast'
import type { Settings } from '@/lib/contracts/settings'
import type { Version } from '@/lib/contracts/version'
import { useEditModel } from '@/lib/queries/models'

type ExperimentMenuProps = { modelId: string; version: Version; current: Settings }

export function ExperimentMenu({ modelId, version, current }: ExperimentMenuProps) {
  const edit = useEditModel(modelId)

  async function takeOver() {
    await edit.mutateAsync(version.settings)
    toast({
      title: `Settings of v${version.number} taken over`,
      action: { label: 'Undo', onAction: () => edit.mutate(current) },
    })
  }

  return (
    <Menu
      label={`Actions for v${version.number}`}
      trigger={
        <IconButton
          label={`Actions for v${version.number}`}
          icon={<Ellipsis />}
          size="sm"
          isTooltipHidden
        />
      }
    >
      <MenuItem icon={<SlidersHorizontal />} onAction={() => void takeOver()}>
        Use these settings
      </MenuItem>
      <MenuItem icon={<ChartColumn />} href={`/models/${modelId}/report?version=${version.number}`}>
        Open report
      </MenuItem>
    </Menu>
  )
}
