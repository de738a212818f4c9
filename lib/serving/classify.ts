import 'server-only'
import { SANDBOX_REQUESTS } from '@/db/production/requests'
import { inTurns } from '@/lib/answering/in-turns'
import { at } from '@/lib/at'
import type { Classified, ClassifyInput } from '@/lib/contracts/classify'
import { isBlank } from '@/lib/contracts/is-blank'
import { TEXT_BYTES } from '@/lib/contracts/limits'
import type { WordCount } from '@/lib/engine/word-counter'
import { invalidField } from '@/lib/errors'
import { BLANK, toClassifications } from '@/lib/facts/classified'
import { maskText } from '@/lib/facts/mask-text'
import type { Serving } from './create-serving'
import { leastSure } from './least-sure'
import { shortAndLong } from './long-texts'
import type { Target, Which } from './targets'

export type ClassifyResult = {
  classified: Classified[]
  /** Texts that were classified; blank ones are not. */
  cost: number
  number: number
  modelHash: string
}

type Classifications = Classified['classifications']

/** MonkeyLearn's classify. A try is neither counted nor kept. A blank text is an error of its own, one that is too long refuses the whole request. */
export async function classify(
  serving: Pick<Serving, 'pick' | 'longTexts' | 'requests'>,
  publicId: string,
  input: ClassifyInput,
  { isTry = false, requestId = null }: { isTry?: boolean; requestId?: string | null } = {},
): Promise<ClassifyResult> {
  const items = input.data.map((item) => (typeof item === 'string' ? { text: item } : item))
  items.forEach(({ text }, index) => {
    checkLength(text, index)
  })
  const picked = await serving.pick(publicId, whichOf(input))
  const { target, model } = picked
  const places = items.flatMap(({ text }, index) => (isBlank(text) ? [] : [index]))
  const texts = places.map((place) => at(items, place).text)
  const answers = await answerAll(serving, picked, texts)
  const counts = input.count_words ? await countAll(serving, picked, texts) : []
  const keep = leastSure(input, model)
  // what the version gives counts, whatever this request asks for
  const own = leastSure({}, model)
  if (!isTry) {
    const given = answers.map(own)
    note(serving, target, {
      texts: await textsToKeep(target, texts),
      answers: given,
      places,
      requestId,
    })
  }
  let next = 0
  const classified = items.map(({ text, external_id = null }): Classified => {
    if (isBlank(text)) return { text, external_id, ...BLANK }
    const place = next++
    const classifications = keep(answers[place] ?? [])
    return { text, external_id, error: false, classifications, ...counts[place] }
  })
  const { number, modelHash } = target.version
  return { classified, cost: texts.length, number, modelHash }
}

/** So many texts a request would cost: blank ones cost nothing. */
export function textsToClassify({ data }: ClassifyInput): number {
  return data.filter((item) => !isBlank(typeof item === 'string' ? item : item.text)).length
}

function whichOf({ production_model, version = null, as_of = null }: ClassifyInput): Which {
  if (version !== null && as_of !== null) {
    throw invalidField('as_of', 'Give either version or as_of, not both.', as_of)
  }
  if (version !== null) return { of: 'version', number: version }
  if (as_of !== null) return { of: 'moment', at: new Date(as_of) }
  return { of: production_model ? 'production' : 'sandbox' }
}

function checkLength(text: string, index: number): void {
  // No character takes more than three bytes per UTF-16 unit.
  if (text.length * 3 <= TEXT_BYTES) return
  const bytes = Buffer.byteLength(text)
  if (bytes <= TEXT_BYTES) return
  const path = `data.${index + 1}.text`
  const message = `${path} has ${bytes.toLocaleString('en')} bytes; a text may have at most 1 MiB.`
  throw invalidField(path, message, `${text.slice(0, 60)}…`)
}

type Picked = Awaited<ReturnType<Serving['pick']>>

function answerAll(
  { longTexts }: Pick<Serving, 'longTexts'>,
  { target, model }: Picked,
  texts: readonly string[],
): Promise<Classifications[]> {
  const versionId = target.version.id
  return shortAndLong(model, texts, {
    short: (text) => toClassifications(model.tags, model.answerer.answer([text])[0] ?? []),
    long: async (text) =>
      toClassifications(model.tags, await longTexts.answer({ versionId, text })),
  })
}

type Counts = Pick<Classified, 'word_count' | 'known_word_count'>

async function countAll(
  { longTexts }: Pick<Serving, 'longTexts'>,
  { target, model }: Picked,
  texts: readonly string[],
): Promise<Counts[]> {
  const versionId = target.version.id
  await model.readyToCount()
  return shortAndLong(model, texts, {
    short: (text) => toCounts(model.countWords(text)),
    long: async (text) => toCounts(await longTexts.countWords({ versionId, text })),
  })
}

function toCounts({ words, unknown }: WordCount): Counts {
  return { word_count: words, known_word_count: words - unknown }
}

type Noted = {
  texts: readonly string[]
  answers: readonly Classifications[]
  /** Where each text stood in the request, from 0. */
  places: readonly number[]
  requestId: string | null
}

/** What may be kept of them: answers are of the texts as they came. */
async function textsToKeep(
  { model, deployment }: Target,
  texts: readonly string[],
): Promise<readonly string[]> {
  const isKept = deployment > SANDBOX_REQUESTS && model.keepRequests
  if (!isKept || !model.maskRequests) return texts
  return inTurns(texts, maskText)
}

function note(
  { requests }: Pick<Serving, 'requests'>,
  { model, version, deployment }: Target,
  { texts, answers, places, requestId }: Noted,
): void {
  requests.count(model.id, deployment, answers)
  if (deployment <= SANDBOX_REQUESTS || !model.keepRequests) return
  const now = new Date()
  texts.forEach((content, index) => {
    const kept = answers[index]?.map(({ tag_id, confidence }) => ({ tag_id, confidence })) ?? []
    const about = { modelId: model.id, versionId: version.id, at: now, content, answers: kept }
    const named = requestId === null ? {} : { requestId, place: (places[index] ?? index) + 1 }
    requests.keep({ ...about, ...named })
  })
}
