'use client'

import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'

type PanelTabsProps<Id extends string> = {
  label: string
  tabs: readonly { id: Id; label: string; panel: ReactNode }[]
  /** Stands at the right end of the row of tabs. */
  actions?: ReactNode
}

/** Tabs inside a card, such as the languages of an example. */
export function PanelTabs<Id extends string>({ label, tabs, actions }: PanelTabsProps<Id>) {
  return (
    <Tabs>
      <div className="flex min-h-12 items-end gap-5 pr-2 pl-4 max-sm:flex-wrap max-sm:gap-x-3 max-sm:px-4 max-sm:pb-3">
        <TabList aria-label={label} className="flex flex-wrap gap-x-4.5 max-sm:w-full">
          {tabs.map((tab) => (
            <Tab
              key={tab.id}
              id={tab.id}
              className="focus-inset cursor-pointer border-b-2 border-transparent pt-3.5 pb-3 text-ui-m text-ink-2 transition-colors hover:text-ink data-selected:border-ink data-selected:text-ink data-selected:paint-chosen"
            >
              {tab.label}
            </Tab>
          ))}
        </TabList>
        {actions && (
          <div className="my-auto ml-auto flex items-center gap-2 max-sm:ml-0 max-sm:w-full">
            {actions}
          </div>
        )}
      </div>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id}>
          {tab.panel}
        </TabPanel>
      ))}
    </Tabs>
  )
}
