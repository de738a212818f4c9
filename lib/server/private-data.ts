import type { Logger } from 'pino'
import { keepPrivate } from '@/db/connection/keep-private'

/** At the start: nobody but the account that runs Langur reads texts and hashes of passwords. What was otherwise is said. */
export async function makeDataPrivate(folder: string, log: Logger): Promise<void> {
  try {
    const files = await keepPrivate(folder)
    if (files.length === 0) return
    log.warn(
      { files },
      'Other accounts could read these files; from now on only the one that runs Langur can.',
    )
  } catch (err) {
    log.warn(
      { err },
      `Other accounts may be able to read ${folder}: the account that runs Langur may not change that. Make it the owner of the folder.`,
    )
  }
}
