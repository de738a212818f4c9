import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { AnyVersion } from '@/db/versions/versions'
import { openVersion } from './open-version'
import { type AskUnseen, unseenAnswers } from './unseen-answers'

/** Asks versions as the job runner and its threads do: each is opened for the question, and forgotten. */
export function askUnseen(db: Connection, progress: (share: number) => void = () => {}): AskUnseen {
  const open = (version: AnyVersion) => openVersion(db, version)
  return (version, sampleIds) => unseenAnswers(db, version, open, { sampleIds, progress })
}
