import type { Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ErrorBody } from '@/lib/contracts/error'

const REASONS: Record<string, [status: string, detail: string]> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'The address and the headers of a request must not be larger than 16 KiB together.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request did not arrive in time.'],
}

const UNREADABLE: [string, string] = ['400 Bad Request', 'This is not a valid HTTP request.']

/** What cannot be read as a request is answered as JSON, too, and the connection is closed. */
export function refuseUnreadable(server: Server): void {
  const answering = new WeakMap<Duplex, ServerResponse>()
  server.on('request', (request, response) => answering.set(request.socket, response))
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const response = answering.get(socket)
    // In the middle of another answer, words of ours would be read as a part of it.
    const isBusy = response?.headersSent === true && !response.writableFinished
    if (!socket.writable || isBusy) socket.destroy()
    else socket.end(refusal(...(REASONS[error.code ?? ''] ?? UNREADABLE)))
  })
}

function refusal(status: string, detail: string): string {
  const body: ErrorBody = { error_code: 'REQUEST_PARAMS_ERROR', detail }
  const text = JSON.stringify(body)
  return [
    `HTTP/1.1 ${status}`,
    'Connection: close',
    'Content-Type: application/json',
    'X-Content-Type-Options: nosniff',
    'Cache-Control: no-store',
    `Content-Length: ${Buffer.byteLength(text)}`,
    '',
    text,
  ].join('\r\n')
}
