import 'server-only'
import type { Expectation } from './expectation'
import type { Observation } from './observe'

/** Below this many texts nothing is said. */
const LEAST_TEXTS = 200
const LEAST_WORDS = 1_000
/** Changes smaller than five points are not worth a sentence, however sure. */
const LEAST_CHANGE = 0.05
/** So many standard errors: with 100 tags, chance alone gives a sentence in less than 1 of 100 weeks. */
const STANDARD_ERRORS = 4
/** The most that shares and confidences between 0 and 1 can scatter. */
const MOST_DEVIATION = 0.5

const SOURCES: Record<Expectation['from'], string> = {
  replay: 'the replay had said',
  training: 'in training it was',
  nothing: 'nothing was expected, and that was',
}

/** What has changed beyond chance between what was expected of production and what it is asked, in sentences. */
export function driftOf(
  seen: Pick<Observation, 'texts' | 'tags' | 'meanConfidence' | 'words' | 'unknown'>,
  expected: Expectation,
  nameOf: (tagId: number) => string | undefined,
): string[] {
  if (seen.texts < LEAST_TEXTS) return []
  return [
    ...tagDrift(seen, expected, nameOf),
    ...confidenceDrift(seen, expected),
    ...wordDrift(seen, expected),
  ]
}

function tagDrift(
  { texts, tags }: Pick<Observation, 'texts' | 'tags'>,
  expected: Expectation,
  nameOf: (tagId: number) => string | undefined,
): string[] {
  const source = SOURCES[expected.from]
  return [...expected.shares]
    .map(([tagId, before]) => ({ tagId, before, now: (tags.get(tagId) ?? 0) / texts }))
    .filter(({ before, now }) => isChanged(before, now, texts, expected.texts))
    .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before))
    .flatMap(({ tagId, before, now }) => {
      const name = nameOf(tagId)
      return name === undefined
        ? []
        : [`“${name}” is answered to ${percent(now)} of the texts; ${source} ${percent(before)}.`]
    })
}

/** Two shares, each of its own number of texts, with their pooled standard error. */
function isChanged(before: number, now: number, texts: number, expectedTexts: number): boolean {
  if (expectedTexts === 0) return false
  const pooled = (before * expectedTexts + now * texts) / (expectedTexts + texts)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / texts + 1 / expectedTexts))
  const change = Math.abs(now - before)
  return change >= LEAST_CHANGE && change > STANDARD_ERRORS * error
}

function confidenceDrift(
  { texts, meanConfidence: now }: Pick<Observation, 'texts' | 'meanConfidence'>,
  { from, meanConfidence: before, texts: expectedTexts }: Expectation,
): string[] {
  if (before === null || now === null) return []
  const error = MOST_DEVIATION * Math.sqrt(1 / texts + 1 / expectedTexts)
  if (before - now < Math.max(LEAST_CHANGE, STANDARD_ERRORS * error)) return []
  return [`Answers are ${percent(now)} sure on average; ${SOURCES[from]} ${percent(before)}.`]
}

function wordDrift(
  { texts, words, unknown }: Pick<Observation, 'texts' | 'words' | 'unknown'>,
  { unknownWords: before, texts: expectedTexts }: Expectation,
): string[] {
  const now = unknown / words
  if (before === null || words < LEAST_WORDS) return []
  // The words of a text come together, so it is texts that are counted: a few in another language are chance.
  const error = MOST_DEVIATION * Math.sqrt(1 / texts + 1 / expectedTexts)
  if (now - before < Math.max(LEAST_CHANGE, STANDARD_ERRORS * error)) return []
  return [`${percent(now)} of the words are new to it; in the replay ${percent(before)} were.`]
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`
}
