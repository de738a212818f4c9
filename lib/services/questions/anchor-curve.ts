import 'server-only'
import type { Metrics } from '@/lib/contracts/metrics'
import type { MeasuredCurve } from '@/lib/questions/curve'

type Scored = { score: number; interval: [number, number] }

/**
 * The curve with the numbers of the report at its end. It is measured on some of the folds, the report on all ten, so the
 * same version would have two numbers on one page. The texts answered are the same for all points, and what they happen to
 * be easier or harder than all texts is the same, too: every point moves by as much as the last one.
 */
export function anchorCurve(measured: MeasuredCurve, metrics: Metrics): MeasuredCurve {
  const { points, tags } = measured
  const reported = new Map(metrics.per_tag.map((score) => [score.tag_id, score]))
  const macro = moved(
    points.map(({ macro_f1: score, interval }) => ({ score, interval })),
    { score: metrics.macro_f1, interval: metrics.details?.macro_f1_interval },
  )
  const byTag = tags.map(({ id }, tag) => {
    const report = reported.get(id)
    const scores = points.map(({ f1 }) => {
      const one = f1[tag]
      return one ? { score: one.f1, interval: one.interval } : null
    })
    return report ? moved(scores, { score: report.f1, interval: report.f1_interval }) : scores
  })
  return {
    ...measured,
    points: points.map((point, place) => {
      const { score = point.macro_f1, interval = point.interval } = macro[place] ?? {}
      const f1 = byTag.map((scores) => {
        const one = scores[place]
        return one ? { f1: one.score, interval: one.interval } : null
      })
      return { ...point, macro_f1: score, interval, f1 }
    }),
    tags: tags.map((tag) => ({ ...tag, texts: reported.get(tag.id)?.support ?? tag.texts })),
  }
}

type Reported = { score: number; interval: [number, number] | null | undefined }

function moved<One extends Scored | null>(scores: readonly One[], { score, interval }: Reported) {
  const last = scores.at(-1)
  if (!last) return scores
  const by = score - last.score
  return scores.map((one) => {
    if (one === null) return null
    if (one === last) return { score, interval: interval ?? movedInterval(one.interval, by) }
    return { score: within(one.score + by), interval: movedInterval(one.interval, by) }
  })
}

function movedInterval([low, high]: [number, number], by: number): [number, number] {
  return [within(low + by), within(high + by)]
}

/** A score is a share. */
function within(score: number): number {
  return Math.min(1, Math.max(0, score))
}
