import { Button } from '@/components/ui/controls/button'
import { Menu, MenuItem } from '@/components/ui/controls/menu'
import { TagChip } from '@/components/ui/marks/tag-chip'
import { TagName } from '@/components/ui/marks/tag-name'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import type { Model } from '@/lib/contracts/model'
import type { SecondOpinion } from '@/lib/contracts/second-opinion'

type OpinionRowProps = {
  model: Model
  opinion: SecondOpinion
  nameOf: (tags: readonly number[]) => string
  isPending: boolean
  /** Decides what the text is; undefined where there is nothing to decide. */
  onSettle: ((tags: readonly number[]) => void) | undefined
}

/** A text, what each of the two said of it, and what somebody decided. */
export function OpinionRow({ model, opinion, nameOf, isPending, onSettle }: OpinionRowProps) {
  const language = useTextLanguage()
  const { text, first, second, settled } = opinion
  return (
    <li className="border-b border-line py-3.5">
      <p {...language} className="line-clamp-4 text-body wrap-anywhere">
        {text}
      </p>
      <dl className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1.5 text-small text-ink-2">
        {[first, second].map(({ by, tags }, place) => (
          <div key={place === 0 ? 'first' : 'second'} className="flex items-center gap-2">
            <dt>{by}</dt>
            <dd>
              <TagChip>{nameOf(tags)}</TagChip>
            </dd>
          </div>
        ))}
        {settled && (
          <div className="flex items-center gap-2">
            <dt>settled by {settled.by}</dt>
            <dd>
              <TagChip>{nameOf(settled.tags)}</TagChip>
            </dd>
          </div>
        )}
      </dl>
      {onSettle && (
        <div className="mt-2.5 flex flex-wrap gap-2">
          {[first, second].map(({ by, tags }, place) => (
            <Button
              key={place === 0 ? 'first' : 'second'}
              size="sm"
              isPending={isPending}
              className="max-w-full"
              onPress={() => onSettle(tags)}
            >
              {by} is right: <TagName>{nameOf(tags)}</TagName>
            </Button>
          ))}
          <Menu
            label="Another tag"
            placement="bottom start"
            trigger={
              <Button variant="ghost" size="sm">
                Neither…
              </Button>
            }
          >
            {model.model.tags.map(({ id, name }) => (
              <MenuItem key={id} onAction={() => onSettle([id])}>
                {name}
              </MenuItem>
            ))}
            <MenuItem onAction={() => onSettle([])}>Fits no tag</MenuItem>
          </Menu>
        </div>
      )}
    </li>
  )
}
