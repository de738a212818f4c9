import { apiUrl } from './api'
import { getQuery } from './get-query'
import { keyOf } from './key'
import { modelKey } from './models'
import { sendFile } from './send-file'
import { useWrite } from './use-write'

const path = 'classifiers/{modelId}/brought-versions/'

/** The address of a version as a module. */
export function moduleAddress(modelId: string, version: number): string {
  return apiUrl(keyOf('classifiers/{modelId}/takeaway/module/', { modelId, version }))
}

/** The address of the certificate of such a module. */
export function certificateAddress(
  modelId: string,
  version: number,
  texts: 'model' | 'made-up',
): string {
  const question = { modelId, version, texts }
  return apiUrl(keyOf('classifiers/{modelId}/takeaway/certificate/', question))
}

/** The versions that were brought from another Langur. */
export function broughtVersionsQuery(modelId: string) {
  return getQuery(path, { modelId })
}

export function useBringVersion(modelId: string) {
  return useWrite(
    (file: File) => sendFile(`POST ${path}`, { modelId, file_name: file.name }, file),
    { refreshes: [modelKey(modelId)], isErrorShown: true },
  )
}
