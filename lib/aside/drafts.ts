import 'server-only'
import { openReader } from '@/db/connection/open'
import type {
  DraftAnswer,
  DraftLearnt,
  DraftTask,
  SuggestTask,
} from '@/lib/services/drafts/draft-task'
import { createKeptDrafts } from '@/lib/training/drafts/kept-drafts'
import { learnDraft } from '@/lib/training/drafts/learn-draft'
import { suggest } from '@/lib/training/drafts/suggest'

/** Of this thread. */
const kept = createKeptDrafts()

export async function draft(task: DraftTask, address: string): Promise<DraftLearnt> {
  const reader = await openReader(address)
  try {
    return await learnDraft(reader.read, kept, task)
  } finally {
    await reader.close()
  }
}

export function suggestByDraft(task: SuggestTask): DraftAnswer[] | null {
  return suggest(kept, task)
}
