'use client'

import { ChevronsUpDown, Layers, Plus } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/controls/menu'
import { ModelMark } from '@/components/ui/marks/avatar'
import { modelPage, PAGES } from '@/lib/contracts/addresses'
import { percent } from '@/lib/format/percent'

export type SwitcherModel = {
  id: string
  name: string
  /** Of the sandbox; null before the first training. */
  macroF1: number | null
}

type ModelSwitcherProps = {
  name: string
  /** “8 tags · English”. */
  sub: string
  /** The others to switch to; while they load, the list has only the ways out. */
  models: readonly SwitcherModel[]
  createHref: string
}

export function ModelSwitcher({ name, sub, models, createHref }: ModelSwitcherProps) {
  return (
    <Menu
      label="Models"
      placement="bottom start"
      trigger={
        <Button
          aria-label={`${name} ${sub}. Switch model`}
          className="my-4 flex w-full items-center gap-2 rounded-lg border border-line bg-surface p-2 text-left shadow-1 transition-colors hover:border-line-strong sm:max-lg:justify-center sm:max-lg:border-transparent sm:max-lg:bg-transparent sm:max-lg:p-1.5 sm:max-lg:shadow-none"
        >
          <ModelMark name={name} />
          <span className="min-w-0 flex-1 sm:max-lg:hidden">
            <span className="block truncate text-ui-m leading-4">{name}</span>{' '}
            <span className="block truncate text-micro font-normal text-ink-3">{sub}</span>
          </span>
          <ChevronsUpDown className="size-3.5 text-ink-3 sm:max-lg:hidden" />
        </Button>
      }
    >
      {models.map((model) => (
        <MenuItem
          key={model.id}
          href={modelPage(model.id, 'data')}
          icon={<ModelMark name={model.name} size="sm" />}
          end={model.macroF1 === null ? 'new' : percent(model.macroF1)}
        >
          {model.name}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem href={PAGES.models} icon={<Layers />}>
        All models
      </MenuItem>
      <MenuItem href={createHref} icon={<Plus />}>
        New model
      </MenuItem>
    </Menu>
  )
}
