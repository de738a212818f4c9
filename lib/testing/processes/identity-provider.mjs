import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'

// A real identity provider on this machine, in a process of its own: `node identity-provider.mjs REDIRECT_URI`. Whoever
// logs in as NAME is NAME@example.org, in the groups that stand behind a dot: maya.ml-owners.

const server = createServer()
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'langur',
        client_secret: 'a secret of the client',
        redirect_uris: [process.argv[2]],
      },
    ],
    scopes: ['openid', 'email', 'profile', 'groups'],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name'],
      groups: ['groups'],
    },
    cookies: { keys: ['a key of the test'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => claimsOf(id) }),
    // Nobody is asked whether Langur may know: it is the company's own.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      })
      grant.addOIDCScope('openid email profile groups')
      await grant.save()
      return grant
    },
  })
  server.on('request', provider.callback())
  process.stdout.write(`${issuer}\n`)
})

function claimsOf(id) {
  const [name, ...groups] = id.split('.')
  return {
    sub: id,
    name,
    email: `${name}@example.org`,
    email_verified: !groups.includes('unverified'),
    groups,
  }
}
