import type { ReactNode } from 'react'

type FactsProps = { facts: readonly { name: string; value: ReactNode }[] }

/** Names on the left, values on the right, a hairline between. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className="px-4 pb-2">
      {facts.map((fact) => (
        <div
          key={fact.name}
          className="flex justify-between gap-3 border-t border-line py-2 first:border-t-0"
        >
          <dt className="min-w-0 text-ink-2">{fact.name}</dt>
          <dd className="max-w-2/3 flex-none text-right wrap-anywhere">{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
