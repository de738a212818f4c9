import type { Option } from '@/components/ui/controls/option-list'
import type { Model } from '@/lib/contracts/model'
import { count } from '@/lib/format/count'
import { tagRows } from './tag-rows'

/** All other tags, the most frequent first, with their counts. */
export function tagOptions(model: Model, except: number): Option[] {
  return tagRows(model, [], { search: '', order: 'count' })
    .filter(({ id }) => id !== except)
    .map((row) => ({ id: String(row.id), label: row.name, hint: count(row.count) }))
}
