import type { About } from './about'
import type { Certificate } from './certificate'
import type { Classifier, ExactTag } from './classifier'

type Checked = {
  certificate: Certificate
  about: About
  classifier: Classifier
  /** Of the module as it is here, of its model file, and of what the certificate's hash is of. */
  hashes: { module: string; model: string; certificate: string }
  /** What the certificate says that its hash is. */
  certificateHash: string
}

/** So many texts that are answered otherwise are told. */
const TOLD = 20

/** Why a module does not answer here as its certificate says, a sentence each; none where it does, to the last digit. */
export function differences(checked: Checked): string[] {
  const { certificate, about, classifier, hashes } = checked
  if (hashes.certificate !== checked.certificateHash) {
    return ['The certificate was altered or cut off: its hash does not match.']
  }
  if (hashes.model !== about.model_hash) {
    return ['The module was altered: the hash of its model does not match.']
  }
  if (certificate.model_hash !== about.model_hash) {
    return [
      `The certificate is of version ${certificate.version} of “${certificate.model}”, and the module of version ${about.version} of “${about.model}”, another model file.`,
    ]
  }
  const altered =
    hashes.module === certificate.module_hash
      ? []
      : ['The module was altered, or made by another Langur: its hash is not the certificate’s.']
  return [...altered, ...differentAnswers(certificate, classifier)]
}

function differentAnswers({ texts }: Certificate, { exactly }: Classifier): string[] {
  const found: string[] = []
  let count = 0
  texts.forEach(({ text, tags }, place) => {
    const here = exactly(text)
    if (JSON.stringify(here) === JSON.stringify(tags)) return
    count += 1
    if (count > TOLD) return
    found.push(`Text ${place + 1} is answered ${told(here)} and was answered ${told(tags)}.`)
  })
  if (count > TOLD) found.push(`${count - TOLD} more texts are answered otherwise.`)
  return found
}

function told(tags: readonly ExactTag[]): string {
  if (tags.length === 0) return 'without a tag'
  return tags.map(({ tag_name, confidence }) => `“${tag_name}” (${confidence})`).join(', ')
}

/** That words may be split otherwise here, in a sentence; null where the Unicode library is the same or not known. */
export function icuNote(trained: string, here: string | undefined): string | null {
  if (here === undefined || trained === '' || trained === here) return null
  return `The model was trained with the Unicode library ICU ${trained}, and this runtime has ${here}, which may split some words otherwise.`
}
