import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { AnyVersion } from '@/db/versions/versions'
import { type OpenVersion, openVersion } from './open-version'
import { type AskUnseen, learntFile, unseenAnswers, unseenAnswersBy } from './unseen-answers'

/** Asks versions as the job runner and its threads do: each is opened for the question, and forgotten. */
export function askUnseen(db: Connection, progress: (share: number) => void = () => {}): AskUnseen {
  const open = (version: AnyVersion) => openVersion(db, version)
  return (version, sampleIds) => unseenAnswers(db, version, open, { sampleIds, progress })
}

/** The same for whoever asks page by page: a version is opened once, when the first text needs it. */
export function askUnseenByPage(db: Connection): AskUnseen {
  const files = new Map<number, ReturnType<typeof learntFile>>()
  const kept = new Map<number, Promise<OpenVersion>>()
  const open = (version: AnyVersion) => once(kept, version.id, () => openVersion(db, version))
  return async (version, sampleIds) => {
    const file = await once(files, version.id, () => learntFile(db, version))
    return unseenAnswersBy(db, version, open, file, { sampleIds })
  }
}

function once<Value>(kept: Map<number, Value>, key: number, make: () => Value): Value {
  const value = kept.get(key) ?? make()
  kept.set(key, value)
  return value
}
