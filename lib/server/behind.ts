import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { ApiRequest } from '@/lib/http/api-message'
import type { Application } from '@/lib/http/application'
import { CONNECTION_HEADER } from '@/lib/http/connections'
import { fail, type Handler } from './listen'
import { LOGIN_HEADER } from './login-header'
import type { Pages } from './pages'
import { serveApi } from './serve-api'
import { servePage } from './serve-page'
import { isOfApi, withBase } from './target'

/** Pages and API, behind the guards of the entry. */
export function answerAll(application: Application, pages: Pages): Handler {
  const { basePath } = application.env
  const below: Pages = {
    ...pages,
    next(request, response) {
      request.url = withBase(request.url ?? '/', basePath)
      return pages.next(request, response)
    },
  }
  return (request, response) =>
    isOfApi(request.url)
      ? serveApi(request, response, below.next)
      : servePage(application, request, response, below)
}

/** What is handed over has passed limits and paces already; headers have grown by a few of ours. */
const OPTIONS = {
  keepAliveTimeout: 0,
  headersTimeout: 0,
  requestTimeout: 0,
  maxHeaderSize: 65_536,
  requireHostHeader: false,
}

/** The server for those who hand over. It listens where nobody else gets to. */
export function createBehind(handler: Handler, logins: Logins): Server {
  return createServer(OPTIONS, (request, response) => {
    logins.expect(request, response)
    const answered = async () => handler(request, response)
    answered().catch((error) => fail(response, error))
  })
}

/** Tells whoever handed a request over that a login came with it. */
export type Logins = {
  expect: (request: IncomingMessage, response: ServerResponse) => void
  know: (request: ApiRequest) => void
}

export function createLogins(): Logins {
  const answers = new Map<string, ServerResponse>()
  return {
    expect(request, response) {
      const connection = String(request.headers[CONNECTION_HEADER])
      answers.set(connection, response)
      response.once('close', () => {
        if (answers.get(connection) === response) answers.delete(connection)
      })
    },
    know(request) {
      const response = answers.get(request.header(CONNECTION_HEADER) ?? '')
      if (response && !response.headersSent) response.setHeader(LOGIN_HEADER, '1')
    },
  }
}
