import { createSign, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Claims = Record<string, unknown>

/** An identity provider that says whatever a test wants. */
export type FalseProvider = {
  issuer: string
  /** What its next answers claim beside the truth. */
  claim: (claims: Claims) => void
  /** From now on it signs by another key, which it publishes or not. */
  rotate: (isPublished: boolean) => void
  stop: () => Promise<void>
}

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

export async function startFalseProvider(nonceOf: () => string): Promise<FalseProvider> {
  let key = newKey()
  let published = key
  let kid = 1
  let publishedKid = 1
  let claims: Claims = {}
  const server = createServer((request, response) => {
    const answers: Record<string, () => object> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
      }),
      '/jwks': () => ({
        keys: [
          {
            ...published.publicKey.export({ format: 'jwk' }),
            kid: String(publishedKid),
            alg: 'RS256',
            use: 'sig',
          },
        ],
      }),
      '/token': () => ({ access_token: 'x', token_type: 'Bearer', id_token: idToken() }),
    }
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(answers[request.url ?? '']?.() ?? {}))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  function idToken(): string {
    const now = Math.floor(Date.now() / 1000)
    const said = {
      iss: issuer,
      aud: 'langur',
      sub: 'maya',
      email: 'maya@example.org',
      email_verified: true,
      name: 'Maya',
      nonce: nonceOf(),
      iat: now,
      exp: now + 300,
      ...claims,
    }
    const head = { alg: 'RS256', kid: String(kid) }
    const text = [head, said].map((part) => toBase64(JSON.stringify(part))).join('.')
    const signature = createSign('RSA-SHA256').update(text).sign(key.privateKey, 'base64url')
    return `${text}.${signature}`
  }

  return {
    issuer,
    claim(next) {
      claims = next
    },
    rotate(isPublished) {
      key = newKey()
      kid += 1
      if (!isPublished) return
      published = key
      publishedKid = kid
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function toBase64(text: string): string {
  return Buffer.from(text).toString('base64url')
}
