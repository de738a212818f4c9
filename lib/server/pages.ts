import type { IncomingMessage, ServerResponse } from 'node:http'

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Answers itself, or leaves it to Next. */
export type AssetHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: NextHandler,
) => void

/** What stands behind the entry: Next, and the files that anybody may have, each answered by its handler. */
export type Pages = { next: NextHandler; findAsset: (path: string) => AssetHandler | undefined }
