import type { Classified } from '@/lib/contracts/classify'
import { isBlank } from '@/lib/contracts/is-blank'
import { TEXT_BYTES } from '@/lib/contracts/limits'
import { createAnswerer } from '@/lib/engine/classify'
import { isSure } from '@/lib/engine/settings'
import { BLANK, toClassifications } from '@/lib/facts/classified'
import type { About } from './about'
import { embeddedModel } from './embedded-model'

export type Item = { text: string; external_id: unknown }

/** A tag with its confidence as it was computed, where an answer has three decimals. */
export type ExactTag = { tag_id: number; tag_name: string; confidence: number }

export type Classifier = {
  /** As Langur's classify answers; a text of more than 1 MiB, which it refuses, is an error of its own. */
  classify: (item: Item) => Classified
  /** Also what is less sure than the minimum: a certificate tells how a model computes. */
  exactly: (text: string) => ExactTag[]
}

/** Reads the model when it is first asked. */
export function createClassifier(about: About, base64: string): Classifier {
  const { tags, minimum_confidence = 0 } = about
  const minimumOf = (tag: number) => tags[tag]?.minimum ?? minimum_confidence
  let answerer: ReturnType<typeof createAnswerer> | undefined

  function answer(text: string) {
    answerer ??= createAnswerer(embeddedModel(about, base64))
    return answerer.answer([text])[0] ?? []
  }

  return {
    classify({ text, external_id }) {
      if (isTooLong(text)) return failed({ text, external_id }, 'The text is longer than 1 MiB.')
      if (isBlank(text)) return { text, external_id, ...BLANK }
      const sure = answer(text).filter(({ tag, confidence }) => isSure(confidence, minimumOf(tag)))
      const classifications = toClassifications(tags, sure)
      return { text, external_id, error: false, classifications }
    },
    exactly: (text) =>
      answer(text).flatMap(({ tag, confidence }) => {
        const named = tags[tag]
        return named ? [{ tag_id: named.id, tag_name: named.name, confidence }] : []
      }),
  }
}

export function failed(item: Item, error_detail: string): Classified {
  return { ...item, error: true, error_detail, classifications: [] }
}

/** No character takes more than three bytes per UTF-16 unit. */
function isTooLong(text: string): boolean {
  return text.length * 3 > TEXT_BYTES && new TextEncoder().encode(text).length > TEXT_BYTES
}
