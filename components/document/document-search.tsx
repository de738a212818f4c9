import { Search } from 'lucide-react'
import Form from 'next/form'
import { CONTROL, CONTROL_HEIGHT } from '@/components/ui/controls/field-style'
import { cx } from '@/components/ui/layout/cx'
import { PAGES } from '@/lib/contracts/addresses'

/** Over all documents; the server finds, so that no page carries them. */
export function DocumentSearch({ q }: { q: string }) {
  return (
    <Form action={PAGES.documents} role="search" className="relative w-64">
      <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-ink-3">
        <Search />
      </span>
      <input
        // Another search is another field, with other words to begin with.
        key={q}
        type="search"
        name="q"
        maxLength={200}
        defaultValue={q}
        aria-label="Search all documents"
        placeholder="Search all documents"
        className={cx(CONTROL, CONTROL_HEIGHT.md, 'w-full pr-3 pl-8')}
      />
    </Form>
  )
}
