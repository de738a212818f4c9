'use client'

import { FilterOne } from './filter-one'

type FilterPersonProps = {
  /** Their names; whoever is chosen is among them in any case. */
  people: readonly string[]
  /** undefined: everybody. */
  value: string | undefined
  /** null: everybody. */
  onChange: (name: string | null) => void
}

/** Whose entries a list shows. */
export function FilterPerson({ people, value, onChange }: FilterPersonProps) {
  const names = [...new Set([...(value ? [value] : []), ...people])].sort()
  return (
    <FilterOne
      label="Who"
      all="Everybody"
      value={value}
      options={names.map((name) => ({ id: name, label: name }))}
      onChange={onChange}
      className="max-w-full"
    />
  )
}
