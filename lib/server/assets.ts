import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { AssetHandler } from './pages'

/** Where the files of a build lie in the browser's eyes. */
const STATIC = '/_next/static/'

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** By what the build puts behind a name, smallest first; a browser that says nothing gets the file itself. */
const ENCODINGS = [
  { encoding: 'br', suffix: '.br', isAccepted: accepts('br') },
  { encoding: 'gzip', suffix: '.gz', isAccepted: accepts('gzip') },
] as const

/**
 * The scripts, styles and fonts of this build by their address. All are read before the first request: they are a few
 * megabytes, never change, and nothing else passes the guards under their name.
 */
export function builtAssets(buildFolder: string): (path: string) => AssetHandler | undefined {
  const folder = join(buildFolder, 'static')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const handlers = new Map(
    names
      .filter((name) => extname(name) in TYPES)
      .map((name) => [STATIC + name, assetHandler(join(folder, name))]),
  )
  return (path) => (path.startsWith(STATIC) ? handlers.get(decodeURIComponent(path)) : undefined)
}

function assetHandler(file: string): AssetHandler {
  const plain = readFileSync(file)
  const packed = ENCODINGS.filter(({ suffix }) => existsSync(file + suffix)).map((one) => ({
    ...one,
    body: readFileSync(file + one.suffix),
  }))
  const headers = {
    'Content-Type': TYPES[extname(file)],
    // A file that changes gets another name.
    'Cache-Control': 'public, max-age=31536000, immutable',
    ...(packed.length > 0 && { Vary: 'Accept-Encoding' }),
  }
  return (request, response) => {
    const accepted = String(request.headers['accept-encoding'] ?? '')
    const best = packed.find(({ isAccepted }) => isAccepted.test(accepted))
    const body = best?.body ?? plain
    response.writeHead(200, {
      ...headers,
      'Content-Length': body.length,
      ...(best && { 'Content-Encoding': best.encoding }),
    })
    response.end(body)
  }
}

/** Matches an Accept-Encoding that names `encoding` and does not refuse it by `q=0`. */
function accepts(encoding: string): RegExp {
  return new RegExp(String.raw`(^|,)\s*${encoding}\s*(?!;\s*q=0(\.0*)?\s*(,|$))(;|,|$)`, 'i')
}

/** Next's own addresses while developing, where files are made as they are asked for. */
export function developmentAssets(path: string): AssetHandler | undefined {
  if (!path.startsWith('/_next/') && !path.startsWith('/__next')) return undefined
  return (request, response, next) => next(request, response)
}
