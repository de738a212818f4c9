import type { ReactNode } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'

export type Fact = { label: string; value: ReactNode }

/** Facts under one heading, a line each. */
export function FactsCard({ title, facts }: { title: string; facts: readonly Fact[] }) {
  return (
    <Card label={title}>
      <CardHeader title={title} />
      <CardBody>
        <dl>
          {facts.map(({ label, value }) => (
            <div key={label} className="flex gap-3 border-t border-line py-1.75">
              <dt className="flex-none text-ink-2">{label}</dt>
              <dd className="ml-auto min-w-0 text-right wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
      </CardBody>
    </Card>
  )
}
