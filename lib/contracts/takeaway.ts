import { z } from 'zod'
import { declare } from './declare'
import { modelParams, urlNumber } from './params'

const whichVersion = z.object({
  version: urlNumber.optional().describe('Its number; absent: what is in production.'),
})

export const downloadModule = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/takeaway/module/',
  summary: 'Production, or a version by its number, as one ES module without dependencies.',
  description:
    'It exports `classify(texts)`, which answers as the classify API does, for Node.js, Deno, Bun, workers and browsers. `node NAME.mjs < texts.jsonl > answers.jsonl` answers a line of JSON with a line; `node NAME.mjs --check certificate.json` checks it. The same version gives the same bytes until Langur is updated or the model renamed.',
  allow: 'viewer',
  params: modelParams,
  query: whichVersion,
  answer: z.string(),
  answerType: 'text/javascript',
})

export const downloadCertificate = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/takeaway/certificate/',
  summary: 'What such a module must answer to 1,000 texts, to the last digit, with both hashes.',
  description:
    '`texts=model`: the first texts of the model that have at most 2,000 characters. `texts=made-up`: texts that nobody wrote, of the words that the version knows, when texts must not leave.',
  allow: 'viewer',
  params: modelParams,
  query: whichVersion.extend({ texts: z.enum(['model', 'made-up']).default('model') }),
  answer: z.unknown().describe('A file of JSON for the module, which alone knows its form.'),
  answerType: 'application/json',
})
