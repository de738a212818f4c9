import { isProductionOnly } from '@/components/report/is-production-only'
import { cx } from '@/components/ui/layout/cx'
import { Confidence } from '@/components/ui/marks/confidence'
import { TagChip, Untagged } from '@/components/ui/marks/tag-chip'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import type { Model } from '@/lib/contracts/model'
import type { VersionText } from '@/lib/contracts/version'
import { whoSays } from '@/lib/facts/who-says'
import { useMayDo } from '@/lib/queries/use-may-do'
import { RetagMenu } from './retag-menu'
import { nameOf } from './texts-header'

type VersionTextRowProps = {
  model: Model
  version: number
  text: VersionText
  /** Tag names as the version knows them, and now. */
  names: ReadonlyMap<number, string>
  namesNow: ReadonlyMap<number, string>
  /** The head of the list says the tags of all its texts already. */
  isPairKnown: boolean
}

export function VersionTextRow({
  model,
  version,
  text,
  names,
  namesNow,
  isPairKnown,
}: VersionTextRowProps) {
  const mayEdit = useMayDo('editor')
  const language = useTextLanguage()
  const isRetagged = text.tags.join() !== text.tags_now.join()
  const isProduction = isProductionOnly(model, version)
  return (
    <li className="flex items-center gap-3 border-b border-line px-4 py-2 last:border-b-0 hover:bg-fill-1 max-sm:flex-wrap">
      <div className="min-w-0 flex-1 max-sm:basis-full">
        <p
          {...language}
          className={cx('line-clamp-3 wrap-anywhere', text.deleted && 'text-ink-3 line-through')}
        >
          {text.text}
        </p>
        {(!isPairKnown || isRetagged || text.deleted) && (
          <p className="mt-1 flex flex-wrap items-center gap-1.5 text-small text-ink-3">
            {!isPairKnown && (
              <>
                tagged <Chips ids={text.tags} names={names} />
                {whoSays(model.langur, version)}{' '}
                <Chips
                  ids={text.answer}
                  names={names}
                  answeredBy={isProduction ? 'production' : 'sandbox'}
                />
              </>
            )}
            {isRetagged && !text.deleted && (
              <>
                {isPairKnown ? 'now' : ', now'} <Chips ids={text.tags_now} names={namesNow} />
              </>
            )}
            {text.deleted && 'deleted since'}
          </p>
        )}
      </div>
      <Confidence value={text.confidence} version={isProduction ? 'production' : 'sandbox'} />
      {mayEdit && !text.deleted && (
        <RetagMenu model={model} version={version} text={text} names={namesNow} />
      )}
    </li>
  )
}

type ChipsProps = {
  ids: readonly number[]
  names: ReadonlyMap<number, string>
  /** Missing: a person said so. */
  answeredBy?: 'sandbox' | 'production'
}

function Chips({ ids, names, answeredBy }: ChipsProps) {
  if (ids.length === 0) return answeredBy ? <span>none</span> : <Untagged />
  return ids.map((id) => (
    <TagChip key={id} source={answeredBy ?? 'person'}>
      {nameOf(names, id)}
    </TagChip>
  ))
}
