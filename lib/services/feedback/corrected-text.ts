import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { type AnsweredText, textsOfRequest } from '@/db/production/feedback'
import type { FeedbackInput } from '@/lib/contracts/feedback'
import { isBlank } from '@/lib/contracts/is-blank'
import { AppError, invalidField } from '@/lib/errors'
import { plural } from '@/lib/format/plural'

/** What production answers to a text now. */
export type AskProduction = (text: string) => Promise<{ versionId: number; answer: number[] }>

type Corrected = { text: string; versionId: number; answer: number[] }

/** The text that is corrected, and what was answered to it: that of a request that was kept, or one that is given. */
export async function correctedText(
  db: Connection,
  ask: AskProduction,
  model: ModelRow,
  { request_id: requestId, index, text }: FeedbackInput,
): Promise<Corrected> {
  if (requestId === undefined) {
    if (text === undefined || isBlank(text)) {
      throw invalidField(
        'text',
        'Give either request_id or a text that is not empty.',
        text ?? null,
      )
    }
    if (index !== undefined) {
      throw invalidField('index', 'index is of a request: give request_id with it.', index)
    }
    return { text, ...(await ask(text)) }
  }
  if (text !== undefined) {
    throw invalidField('text', 'Give either request_id or text, not both.', text)
  }
  const one = placed(await textsOfRequest(db, model.id, requestId), requestId, index)
  const answer = one.answers.map(({ tag_id }) => tag_id)
  return { text: one.content, versionId: one.versionId, answer }
}

function placed(
  texts: readonly AnsweredText[],
  requestId: string,
  index: number | undefined,
): AnsweredText {
  const [only, ...others] = texts
  if (!only) {
    const detail = `No text of a request ${requestId} is kept. Texts of production are, from a second after they were answered, while the model keeps requests; else send the text itself.`
    throw new AppError('NOT_FOUND', detail)
  }
  if (index === undefined) {
    if (others.length === 0) return only
    const message = `index must say which of the ${plural('text', texts.length)} of this request it is, from 1.`
    throw invalidField('index', message, null)
  }
  const found = texts.find(({ place }) => place === index)
  if (found) return found
  const message = `index ${index} is no text of this request that was answered; these are: ${texts.map(({ place }) => place).join(', ')}.`
  throw invalidField('index', message, index)
}
