import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { type AnsweredRow, answeredOpinions } from '@/db/second-opinions/second-opinions'
import type {
  SecondOpinion,
  SecondOpinionList,
  SecondOpinionQuery,
} from '@/lib/contracts/second-opinion'
import { before, numberedList } from '@/lib/services/numbered-list'

/** Texts that two people judged, the newest first. */
export async function listSecondOpinions(
  db: Database,
  model: ModelRow,
  { state, ...page }: SecondOpinionQuery,
): Promise<SecondOpinionList> {
  const { items, total } = await answeredOpinions(db.read, model.id, { state, ...before(page) })
  return numberedList(page, { items: items.map(toSecondOpinion), total }, ({ id }) => id)
}

function toSecondOpinion(row: AnsweredRow): SecondOpinion {
  const said = (tags: number[], by: string, at: Date) => ({ tags, by, at: at.toISOString() })
  const { id, sampleId, content, settled } = row
  return {
    id,
    sample_id: sampleId,
    text: content,
    first: said(row.firstTags, row.firstBy, row.askedAt),
    second: said(row.secondTags, row.secondBy, row.answeredAt),
    settled: settled && said(settled.tags, settled.by, settled.at),
  }
}
