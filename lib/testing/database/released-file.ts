import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { DATABASE_FILE } from '@/db/connection/open'
import { released } from './temporary-database'

/** The schemas of which there is an example, by their newest migration. */
export const releasedSchemas = readdirSync(released)
  .map((file) => file.replace('.db.gz', ''))
  .sort()

/** Puts the example of a schema into a data folder; answers its path. */
export function placeReleased(schema: string, folder: string): string {
  const file = join(folder, DATABASE_FILE)
  writeFileSync(file, gunzipSync(readFileSync(join(released, `${schema}.db.gz`))))
  return file
}
