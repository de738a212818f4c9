import type { ReactNode } from 'react'
import { cx } from './cx'
import { Heading } from './heading'
import { HelpBesideTitle } from './help-place'

type PageHeaderProps = {
  title: ReactNode
  sub?: ReactNode
  actions?: ReactNode
  /** Way back, above the title. */
  crumbs?: ReactNode
  /** Tabs follow. */
  isTight?: boolean
}

export function PageHeader({ title, sub, actions, crumbs, isTight = false }: PageHeaderProps) {
  return (
    <header className={cx('flex flex-wrap items-start gap-x-4 gap-y-3', isTight ? 'mb-2' : 'mb-5')}>
      {/* Where its actions would leave the title less, they go below it. */}
      <div className="min-w-0 flex-1 basis-72">
        {crumbs}
        <div className="flex max-w-full items-center gap-1">
          <Heading level={1} className="min-w-0 text-title">
            {title}
          </Heading>
          <HelpBesideTitle />
        </div>
        {sub && <div className="mt-0.5 text-ink-2">{sub}</div>}
      </div>
      {actions && (
        <div className="flex max-w-full flex-none flex-wrap items-center gap-2 max-sm:w-full max-sm:[&>*]:flex-1">
          {actions}
        </div>
      )}
    </header>
  )
}

type SectionHeaderProps = { title: ReactNode; sub?: ReactNode; actions?: ReactNode }

/** The head of a part of a page that is not a card. */
export function SectionHeader({ title, sub, actions }: SectionHeaderProps) {
  return (
    <div className="mb-3 flex items-start gap-4 max-sm:flex-wrap">
      <div className="min-w-0">
        <h2 className="text-section">{title}</h2>
        {sub && <p className="mt-0.5 text-ink-2">{sub}</p>}
      </div>
      {actions && (
        <div className="ml-auto flex flex-none items-center gap-2 max-sm:ml-0 max-sm:w-full max-sm:[&>*]:flex-1">
          {actions}
        </div>
      )}
    </div>
  )
}
