import { cx } from '@/components/ui/layout/cx'
import type { Classified } from '@/lib/contracts/classify'
import type { Explanation } from '@/lib/contracts/explain'
import { wholePercent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import type { WordTone } from './marked-text'

type ConfidencesProps = {
  version: WordTone
  classifications: Classified['classifications']
  /** Knows the tags that were not answered too. */
  why: Explanation | null
}

const SHOWN = 4

const BARS: Record<WordTone, string> = { sandbox: 'bg-sb', production: 'bg-pr', old: 'bg-ink-3' }

/** The answer, and how likely other tags were. */
export function Confidences({ version, classifications, why }: ConfidencesProps) {
  const [best] = classifications
  const answered = classifications.map(({ tag_id, tag_name, confidence }) => {
    return { tag_id, tag_name, confidence, isAnswer: true }
  })
  const others = (why?.tags ?? [])
    .filter(({ tag_id }) => classifications.every((one) => one.tag_id !== tag_id))
    .map(({ tag_id, tag_name, probability }) => {
      return { tag_id, tag_name, confidence: probability, isAnswer: false }
    })
  const room = Math.max(0, SHOWN - answered.length)
  const bars = [...answered, ...others.slice(0, room)]
  return (
    <>
      {best ? (
        <p className="mt-3 mb-2 flex flex-wrap items-baseline gap-x-3">
          <span className="text-hero wrap-anywhere">{best.tag_name}</span>
          <span className="text-ink-2">{wholePercent(best.confidence)} sure</span>
        </p>
      ) : (
        <p className="mt-3 mb-2 text-ink-2">{withoutAnswer(why)}</p>
      )}
      <ul>
        {bars.map(({ tag_id, tag_name, confidence, isAnswer }) => (
          <li key={tag_id} className="grid h-7 grid-cols-answer items-center gap-3">
            <span className="truncate">{tag_name}</span>
            <span aria-hidden="true" className="h-2 overflow-hidden rounded-xs bg-fill-2">
              <span
                className={cx(
                  'block h-full rounded-xs transition-[width] duration-slow',
                  BARS[version],
                  !isAnswer && 'opacity-60',
                )}
                style={{ width: `${confidence * 100}%` }}
              />
            </span>
            <span className="text-right">{wholePercent(confidence)}</span>
          </li>
        ))}
        {why !== null && why.no_tag_probability > 0 && (
          <li className="flex h-7 items-center justify-between">
            <span>That no tag fits</span>
            <span>{wholePercent(why.no_tag_probability)}</span>
          </li>
        )}
        {why?.single_tag && <OtherTags why={why} shown={bars.map(({ tag_id }) => tag_id)} />}
      </ul>
    </>
  )
}

function withoutAnswer(why: Explanation | null): string {
  if (!why?.single_tag) return 'No tag is sure enough for this text.'
  const likeliest = why.tags[0]?.probability ?? 0
  return why.no_tag_probability > likeliest
    ? 'No tag fits, as this version has learnt from texts that fit none: programs get no tag.'
    : 'Below the minimum confidence of this version: programs get no tag, the text is left to people.'
}

/** Confidences of a single-tag version add up to 100%: what is not shown is told in one line. */
function OtherTags({ why, shown }: { why: Explanation; shown: readonly number[] }) {
  const more = why.tags.filter(({ tag_id }) => !shown.includes(tag_id))
  const count = more.length + why.other_tags.count
  if (count === 0) return null
  const confidence = more.reduce((sum, one) => sum + one.probability, why.other_tags.probability)
  return (
    <li className="flex h-7 items-center justify-between text-ink-3">
      <span>{plural('other tag', count)}</span>
      <span>{wholePercent(confidence)}</span>
    </li>
  )
}
