import type { Option } from '@/components/ui/controls/option'
import type { Model } from '@/lib/contracts/model'
import { count } from '@/lib/format/count'
import { tagRows } from './tag-rows'

/**
 * All other tags with their counts: those that were confused with this one first, the most often confused before, and then
 * the most frequent. `confused` counts how often each was.
 */
export function tagOptions(
  model: Model,
  except: number,
  confused: ReadonlyMap<number, number>,
): Option[] {
  const timesOf = ({ id }: { id: number }) => confused.get(id) ?? 0
  return tagRows(model, [], { search: '', order: 'count' })
    .filter(({ id }) => id !== except)
    .sort((one, other) => timesOf(other) - timesOf(one))
    .map((row) => ({
      id: String(row.id),
      label: row.name,
      hint: timesOf(row) > 0 ? `confused ${count(timesOf(row))}×` : count(row.count),
    }))
}
