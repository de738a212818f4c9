import { AppError } from '@/lib/errors'

const CLASSIFIERS =
  'Langur has classifiers only, at /api/v3/classifiers/: train one and ask its classify/.'

/** What programs written for MonkeyLearn may look for, and what Langur has in its place. */
const ELSEWHERE: readonly [RegExp, string][] = [
  [/^\/api\/v3\/extractors\//, `There are no extractors. ${CLASSIFIERS}`],
  [/^\/api\/v3\/workflows\//, `There are no workflows. ${CLASSIFIERS}`],
  [/^\/api\/v3\/pipelines\//, `There are no pipelines. ${CLASSIFIERS}`],
  [
    /^\/api\/v[12]\//,
    `MonkeyLearn’s old API is not here; Langur answers its v3 API. ${CLASSIFIERS}`,
  ],
  [
    /^\/api\/v3\/classifiers\/[^/]+\/categories\//,
    'What MonkeyLearn once called categories are tags, at /api/v3/classifiers/{id}/tags/.',
  ],
  [
    /^\/api\/v3\/classifiers\/[^/]+\/samples\//,
    'Texts are uploaded to /api/v3/classifiers/{id}/data/, with their tags: {"data": [{"text": …, "tags": […]}]}.',
  ],
]

function elsewhere(path: string): string | undefined {
  return ELSEWHERE.find(([pattern]) => pattern.test(path))?.[1]
}

/** Whether it belongs to something that MonkeyLearn had and Langur has not. */
export function isAbsent(path: string): boolean {
  return elsewhere(path) !== undefined
}

/** The failure of a request for what is in no table of endpoints. `path` is canonical. */
export function nothingAt(path: string): AppError {
  const place = path.startsWith('/api/v3/') ? '' : 'The API is at /api/v3/.'
  const sentences = [`There is nothing at ${path}.`, elsewhere(path) ?? place]
  return new AppError('NOT_FOUND', sentences.join(' ').trim())
}
