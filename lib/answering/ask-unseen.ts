import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { VersionRow } from '@/db/versions/versions'
import { type OpenVersion, openVersion } from './open-version'
import { readAnswers } from './read-answers'
import { type AskUnseen, unseenAnswers, unseenAnswersBy } from './unseen-answers'

/** Asks versions as the job runner and its threads do: each is opened for the question, and forgotten. */
export function askUnseen(db: Connection, progress: (share: number) => void = () => {}): AskUnseen {
  const open = (version: VersionRow) => openVersion(db, version)
  return (version, sampleIds) => unseenAnswers(db, version, open, { sampleIds, progress })
}

/** The same for whoever asks page by page: a version is opened once, when the first text needs it. */
export function askUnseenByPage(db: Connection): AskUnseen {
  const files = new Map<number, ReturnType<typeof readAnswers>>()
  const kept = new Map<number, Promise<OpenVersion>>()
  const open = (version: VersionRow) => once(kept, version.id, () => openVersion(db, version))
  return async (version, sampleIds) => {
    const file = await once(files, version.id, () => readAnswers(db, version))
    return unseenAnswersBy(db, version, open, file, { sampleIds })
  }
}

function once<Value>(kept: Map<number, Value>, key: number, make: () => Value): Value {
  const value = kept.get(key) ?? make()
  kept.set(key, value)
  return value
}
