import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from '@/lib/server/scripts/paths.mjs'

export type IdentityProvider = { issuer: string; stop: () => Promise<void> }

/** A real identity provider, in a process of its own, that sends people back to one address. */
export async function startIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  const program = join(root, 'lib/testing/processes/identity-provider.mjs')
  const child = spawn(process.execPath, [program, redirectUri], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [line] = await once(child.stdout, 'data')
  return {
    issuer: String(line).trim(),
    async stop() {
      child.kill()
      await once(child, 'exit')
    },
  }
}

/** Logs in there as a person with a browser does; answers what it puts into the address to which it sends back. */
export async function logInThere(url: string, as: string): Promise<Record<string, string>> {
  const jar = new Map<string, string>()
  let next = { url, body: undefined as URLSearchParams | undefined }
  for (let hop = 0; hop < 10; hop++) {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
    const answered = await fetch(next.url, {
      redirect: 'manual',
      headers: { cookie },
      ...(next.body && { method: 'POST', body: next.body }),
    })
    for (const line of answered.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const location = answered.headers.get('location')
    if (location === null) {
      const form = new URLSearchParams({ prompt: 'login', login: as, password: 'x' })
      next = { url: next.url, body: form }
      continue
    }
    const there = new URL(location, next.url)
    if (there.pathname.endsWith('/login')) return Object.fromEntries(there.searchParams)
    next = { url: there.href, body: undefined }
  }
  throw new Error(`The identity provider sent nobody back from ${next.url}.`)
}
