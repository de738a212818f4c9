import 'server-only'
import type { Connection } from '@/db/connection/database'
import { all, first, run } from '@/db/connection/sql'
import type { Corrections } from '@/lib/contracts/feedback'

export type NewFeedback = {
  modelId: number
  versionId: number
  at: Date
  actor: string
  /** Stands for the text, as that of its sample. */
  hash: Buffer
  answerTags: readonly number[]
  rightTags: readonly number[]
  isWrong: boolean
}

/** Keeps a correction; one of the same text and version before it counts no more. */
export async function putFeedback(tx: Connection, feedback: NewFeedback): Promise<void> {
  await run(
    tx,
    `INSERT INTO feedback (model_id, version_id, at, actor, hash, answer_tags, right_tags, is_wrong)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET at = excluded.at, actor = excluded.actor, answer_tags = excluded.answer_tags,
       right_tags = excluded.right_tags, is_wrong = excluded.is_wrong`,
    feedback.modelId,
    feedback.versionId,
    feedback.at.getTime(),
    feedback.actor,
    feedback.hash,
    JSON.stringify(feedback.answerTags),
    JSON.stringify(feedback.rightTags),
    feedback.isWrong ? 1 : 0,
  )
}

/** How often a version was corrected, from a moment on. */
export async function correctionsOf(
  db: Connection,
  versionId: number,
  since = new Date(0),
): Promise<Corrections> {
  const found = await first<{ all: number; wrong: number }>(
    db,
    `SELECT count(*) AS "all", coalesce(sum(is_wrong), 0) AS wrong FROM feedback
     WHERE version_id = ? AND at >= ?`,
    versionId,
    since.getTime(),
  )
  return found ?? { all: 0, wrong: 0 }
}

export type AnsweredText = {
  versionId: number
  content: string
  answers: { tag_id: number; confidence: number }[]
  place: number
}

/** The kept texts of a request in their order. */
export async function textsOfRequest(
  db: Connection,
  modelId: number,
  requestId: string,
): Promise<AnsweredText[]> {
  const rows = await all<Omit<AnsweredText, 'answers'> & { answers: string }>(
    db,
    `SELECT version_id AS versionId, content, answers, place FROM production_requests
     WHERE model_id = ? AND request_id = ? ORDER BY place`,
    modelId,
    requestId,
  )
  return rows.map((row) => ({ ...row, answers: JSON.parse(row.answers) }))
}
