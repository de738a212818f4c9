import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { at } from '@/lib/at'
import type { TimedAnswer, Timing, TimingInput } from '@/lib/contracts/timing'
import { toClassifications } from '@/lib/facts/classified'
import type { Serving } from './create-serving'

/** A median of fewer would be chance; more than that or longer than that makes it no surer. */
const TIMES = { least: 9, most: 201 }
const BUDGET_MS = 50

/**
 * What two versions answer to a text, and how long each takes. They answer in turns, so that whatever else this machine does
 * meanwhile slows both, and others are let in between. Counts as no request.
 */
export async function timeAnswers(
  serving: Serving,
  publicId: string,
  { text, version, against }: TimingInput,
): Promise<Timing> {
  const first = await startTimer(serving, publicId, version, text)
  const second = await startTimer(serving, publicId, against, text)
  const begun = performance.now()
  let times = 0
  while (times < TIMES.least || (times < TIMES.most && performance.now() - begun < BUDGET_MS)) {
    // Who comes first finds the text in the processor's memory less often.
    const order = times % 2 === 0 ? [first, second] : [second, first]
    for (const { answer } of order) answer()
    times += 1
    await setImmediate()
  }
  return { version: first.result(), against: second.result(), times }
}

async function startTimer(serving: Serving, publicId: string, number: number, text: string) {
  const { model } = await serving.pick(publicId, { of: 'version', number })
  // The first answer makes room in memory for the ones that are timed.
  const [answered = []] = model.answerer.answer([text])
  const durations: number[] = []
  return {
    answer() {
      const begun = performance.now()
      model.answerer.answer([text])
      durations.push(performance.now() - begun)
    },
    result: (): TimedAnswer => ({
      version: number,
      classifications: toClassifications(model.tags, answered),
      duration_ms: median(durations),
    }),
  }
}

function median(numbers: readonly number[]): number {
  return at(
    numbers.toSorted((a, b) => a - b),
    Math.floor(numbers.length / 2),
  )
}
