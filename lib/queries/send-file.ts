import type { Answers, EndpointName, Questions } from '@/lib/contracts/api'
import { apiUrl, refuse } from './api'
import { ApiError, NO_ANSWER, NO_CONNECTION } from './api-error'
import { BASE_PATH } from './base-path'
import { fill } from './key'

type SendOptions = {
  /** The share that has arrived, 0..1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

/** POSTs a file as it is. By XMLHttpRequest, because fetch does not tell how much of a body has been sent. */
export function sendFile<Name extends EndpointName & `POST ${string}`>(
  name: Name,
  question: Questions[Name],
  file: Blob,
  { onProgress, signal }: SendOptions = {},
): Promise<Answers[Name]> {
  const [, path = ''] = name.split(' ')
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', BASE_PATH + apiUrl(fill(path, question)))
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new ApiError(NO_ANSWER, NO_CONNECTION))
    request.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'))
    request.onload = () => {
      const { status, responseText } = request
      if (status >= 200 && status < 300) resolve(JSON.parse(responseText))
      else reject(refuse(status, responseText, path))
    }
    signal?.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
