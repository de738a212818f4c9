import type { ModelRow } from '@/db/models/models'
import { arrived, modelOf } from '@/lib/testing/database/bundle-bench'
import type { Workbench } from './workbench'

/** Another model with the same texts, versions and deployments, which what is done to it does not change. */
export async function copyOf(bench: Pick<Workbench, 'db'>, model: ModelRow): Promise<ModelRow> {
  return modelOf(bench, await arrived(bench, { copyOf: model }))
}
