import * as contract from '@/lib/contracts/takeaway'
import { reply } from '@/lib/http/api-message'
import { getApplication } from '@/lib/http/application'
import { savedAs } from '@/lib/http/csv-file'
import { handle } from '@/lib/http/endpoint'
import { takenOf } from '@/lib/services/audit/taken-of'
import { requireModel } from '@/lib/services/models/require-model'
import { moduleText } from '@/lib/services/takeaway/module-text'
import { versionToTake } from '@/lib/services/takeaway/version-to-take'
import { takeCertificate } from '@/lib/serving/certify'

export const downloadModule = handle(
  contract.downloadModule,
  async ({ application: { db, auth, moduleProgram }, actor, params, query }) => {
    const model = await requireModel(db, params.modelId)
    const taken = await versionToTake(db, model, query.version)
    auth.audit.note(actor, 'module downloaded', takenOf(model, `${taken.fileName}.mjs`))
    // Streamed after the request's own moment is over; the model of a version never changes.
    const stream = moduleText(getApplication().db, taken, await moduleProgram())
    const headers = {
      ...savedAs(`${taken.fileName}.mjs`),
      'X-Langur-Version': String(taken.version.number),
      'X-Langur-Model-Hash': taken.version.modelHash,
    }
    return reply('', { contentType: 'text/javascript; charset=utf-8', headers, stream })
  },
)

export const downloadCertificate = handle(
  contract.downloadCertificate,
  async ({ application: { db, serving, moduleProgram }, params, query }) => {
    const model = await requireModel(db, params.modelId)
    const taken = await versionToTake(db, model, query.version)
    const { model: opened } = await serving.pick(params.modelId, {
      of: 'version',
      number: taken.version.number,
    })
    const file = await takeCertificate(db, opened, {
      model,
      taken,
      program: await moduleProgram(),
      textsFrom: query.texts,
    })
    const headers = savedAs(`${taken.fileName}.certificate.json`)
    return reply(file, { contentType: 'application/json', headers })
  },
)
