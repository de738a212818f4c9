import type { Env } from '@/lib/env'

/** What a person should read at the start: the address, and how to make the first account. */
export function announce(
  version: string,
  env: Env,
  port: number,
  setupCode: string | undefined,
): string {
  const origin = env.publicUrl?.origin ?? `http://${readableHost(env.host)}:${port}`
  const address = origin + env.basePath
  const lines = [`Langur ${version} is ready at ${address}`]
  if (setupCode !== undefined) {
    lines.push(`Create the first account at ${address}/setup?code=${setupCode}`)
  }
  return `${lines.join('\n')}\n`
}

function readableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
