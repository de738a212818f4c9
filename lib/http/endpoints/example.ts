import * as contract from '@/lib/contracts/model'
import { handle } from '@/lib/http/endpoint'
import { loadExample } from '@/lib/services/example/load-example'
import { describeModel } from '@/lib/services/models/describe-model'
import { requireModel } from '@/lib/services/models/require-model'

export const createExample = handle(
  contract.createExample,
  async ({ application: { db }, actor }) => {
    const { publicId } = await loadExample(db, actor)
    return describeModel(db, await requireModel(db, publicId))
  },
)
