import { classifyAddress } from './classify-address'
import { codeString, shellQuoted } from './code-strings'

type VersionSnippetInput = {
  /** `https://langur.example.org`, without a slash at the end. */
  origin: string
  modelId: string
  text: string
  version: number
  /** When production was last deployed, as the API tells it; missing while nothing is. */
  deployed: string | undefined
}

/** For curl: a version by its number, and what was in production at a moment. */
export function versionSnippets({ origin, modelId, text, version, deployed }: VersionSnippetInput) {
  const curl = (field: string) => `curl ${classifyAddress({ origin, modelId })} \\
  -H "Authorization: Token $LANGUR_TOKEN" \\
  -H "Content-Type: application/json" \\
  -d ${shellQuoted(`{"data": [${codeString(text)}], ${field}}`)}`
  const moment = deployed ?? '2026-03-01T12:00:00Z'
  return [
    {
      label: 'version',
      note: `asks v${version}, whatever is in production.`,
      code: curl(`"version": ${version}`),
    },
    {
      label: 'as_of',
      note: `asks what was in production at a moment, with its time zone${deployed ? '' : '; before the first deploy nothing was, and the answer is 404'}.`,
      code: curl(`"as_of": ${codeString(moment)}`),
    },
  ]
}
