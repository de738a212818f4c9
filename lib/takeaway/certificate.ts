import type { ExactTag } from './classifier'

/** What a module is checked by; the names are those in the file. */
export type Certificate = {
  readonly langur_certificate: 1
  readonly model: string
  readonly version: number
  /** SHA-256 of the model file and of the module, in hex. */
  readonly model_hash: string
  readonly module_hash: string
  /** The Unicode library (ICU) of the Langur that gave these answers. */
  readonly icu: string
  /** Texts of the model, or made up from its vocabulary. */
  readonly texts_from: 'model' | 'made-up'
  readonly texts: readonly CertifiedText[]
}
export type CertifiedText = { readonly text: string; readonly tags: readonly ExactTag[] }

/** The name under which the SHA-256 of all that stands above it is the last entry of the file. */
export const CERTIFICATE_HASH = 'certificate_hash'

/** The certificate as text, in pieces, without the brace that ends it: what its hash is of ends with one. */
export function* certificateText({ texts, ...about }: Certificate): Generator<string> {
  yield `${JSON.stringify(about).slice(0, -1)},"texts":[`
  for (const [place, text] of texts.entries()) yield (place === 0 ? '' : ',') + JSON.stringify(text)
  yield ']'
}

/** What a file of a certificate holds, and what its hash is of; null for anything else. */
export function parseCertificate(
  file: string,
): { certificate: Certificate; hash: string; hashed: string } | null {
  const { [CERTIFICATE_HASH]: hash, ...rest } = parsed(file)
  const { langur_certificate, texts, module_hash, model_hash } = rest
  const isCertificate =
    langur_certificate === 1 &&
    Array.isArray(texts) &&
    texts.every(isCertifiedText) &&
    typeof module_hash === 'string' &&
    typeof model_hash === 'string' &&
    typeof hash === 'string'
  // Of what `certificateText` writes, as much is looked at as is read of it.
  const certificate = rest as Certificate
  return isCertificate ? { certificate, hash, hashed: JSON.stringify(rest) } : null
}

function isCertifiedText(text: Partial<CertifiedText> | null): boolean {
  return typeof text?.text === 'string' && Array.isArray(text.tags)
}

function parsed(file: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(file))
  } catch {
    return {}
  }
}
