import type { Connection } from '@/db/connection/database'
import { all, column } from '@/db/connection/sql'

/** The models that have something in production. */
export async function modelsInProduction(
  db: Connection,
): Promise<{ id: number; publicId: string; name: string }[]> {
  return all<{ id: number; publicId: string; name: string }>(
    db,
    `SELECT m.id AS id, m.public_id AS publicId, m.name AS name FROM models m
     WHERE m.deleted_at IS NULL AND EXISTS (SELECT 1 FROM deployments d WHERE d.model_id = m.id)
     ORDER BY m.id`,
  )
}

/** The newest texts of a model, at most `most`. */
export async function newestTexts(
  db: Connection,
  modelId: number,
  most: number,
): Promise<string[]> {
  return column<string>(
    db,
    `SELECT s.content FROM live_samples l JOIN samples s ON s.id = l.sample_id
     WHERE l.model_id = ? ORDER BY l.sample_id DESC LIMIT ?`,
    modelId,
    most,
  )
}
