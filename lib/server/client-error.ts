import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { ErrorBody } from '@/lib/contracts/error'
import { binaryBytes } from '@/lib/contracts/limit-words'
import { BODY_BYTES_PER_SECOND } from '@/lib/contracts/limits'
import type { ErrorCode } from '@/lib/errors'

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

/** A body that does not arrive is not waited for. */
export function refuseSlow(socket: Socket, response: ServerResponse): void {
  const least = `${binaryBytes(BODY_BYTES_PER_SECOND)} a second`
  const detail = `The body of the request arrives too slowly: at least ${least} must come.`
  if (response.headersSent || !socket.writable) socket.destroy()
  // What is still on its way must not keep the connection.
  else socket.end(refusal('408 Request Timeout', detail), () => socket.destroy())
}

/** A whole answer, for where there is no response to write to. */
export function refusal(
  status: string,
  detail: string,
  code: ErrorCode = 'REQUEST_PARAMS_ERROR',
): string {
  const body: ErrorBody = { error_code: code, detail }
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
