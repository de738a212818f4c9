import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { inTurns } from '@/lib/answering/in-turns'
import type { OpenVersion } from '@/lib/answering/open-version'
import { at } from '@/lib/at'
import { certificateFile } from '@/lib/services/takeaway/certificate-file'
import { CERTIFIED_TEXTS, certifiedTexts } from '@/lib/services/takeaway/certified-texts'
import { hashModule } from '@/lib/services/takeaway/module-text'
import type { VersionToTake } from '@/lib/services/takeaway/version-to-take'
import type { Certificate, CertifiedText } from '@/lib/takeaway/certificate'
import { madeUpTexts } from '@/lib/takeaway/made-up-texts'

type Asked = {
  model: ModelRow
  taken: VersionToTake
  /** What every module ends with. */
  program: string
  textsFrom: Certificate['texts_from']
}

/** The certificate of a module, as a file. */
export async function takeCertificate(
  db: Database,
  opened: OpenVersion,
  { model, taken, program, textsFrom }: Asked,
): Promise<string> {
  const texts =
    textsFrom === 'model'
      ? await certifiedTexts(db, model)
      : madeUpTexts(opened.model, CERTIFIED_TEXTS)
  const { about } = taken
  return certificateFile({
    langur_certificate: 1,
    model: about.model,
    version: about.version,
    model_hash: about.model_hash,
    module_hash: await hashModule(db, taken, program),
    icu: process.versions.icu ?? '',
    texts_from: textsFrom,
    texts: await certify(opened, texts),
  })
}

/** What a version answers to each text, with the confidences as they are computed. */
async function certify(
  { answerer, tags }: OpenVersion,
  texts: readonly string[],
): Promise<CertifiedText[]> {
  const answers = await inTurns(texts, (text) => answerer.answer([text])[0] ?? [])
  return texts.map((text, index) => ({
    text,
    tags: at(answers, index).map(({ tag, confidence }) => {
      const { id, name } = at(tags, tag)
      return { tag_id: id, tag_name: name, confidence }
    }),
  }))
}
