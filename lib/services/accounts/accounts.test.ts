import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { countUsers } from '@/db/accounts/accounts'
import { addPerson, maya, openAccounts, tom } from '@/lib/testing/api/test-accounts'
import { changeByHand, selectByHand } from '@/lib/testing/database/by-hand'
import type { TemporaryDatabase } from '@/lib/testing/database/temporary-database'
import type { Auth } from './auth'
import { createAdmin } from './create-admin'
import { createToken } from './create-token'
import { deleteUser } from './delete-user'
import { hashSessionTokens } from './hash-session-tokens'
import { listTokens } from './list-tokens'
import { listUsers } from './list-users'
import { resetPassword } from './reset-password'
import { revokeToken } from './revoke-token'
import { checkSetupCode, createFirstOwner, renewSetupCode } from './setup'

const caller = { address: '127.0.0.1' }

let db: TemporaryDatabase
let auth: Auth
beforeEach(async () => {
  ;({ db, auth } = await openAccounts())
})
afterEach(() => db.remove())

const addMaya = () => addPerson(db, maya)

const cookieOf = (setCookies: string[]) => setCookies.map((line) => line.split(';')[0]).join('; ')

describe('a session', () => {
  test('belongs to whoever gave the right password, and ends with logging out', async () => {
    const actor = await addMaya()
    const cookie = cookieOf(await auth.logIn('maya@example.ORG', maya.password, caller))
    expect((await auth.identifySession(cookie))?.actor).toEqual(actor)
    await auth.logOut(cookie)
    expect(await auth.identifySession(cookie)).toBeUndefined()
  })

  test('is stored by the hash of its token: the database has nothing to log in by', async () => {
    await addMaya()
    const cookie = cookieOf(await auth.logIn(maya.email, maya.password, caller))
    const token =
      decodeURIComponent(cookie)
        .replace(/^[^=]+=/, '')
        .split('.')[0] ?? ''
    expect(token.length).toBeGreaterThan(20)
    const [stored] = await selectByHand<string>(db.read, 'SELECT token FROM sessions')
    expect(stored).toMatch(/^sha256:/)
    expect(stored).not.toContain(token)
    expect(await auth.identifySession(cookie)).toBeDefined()
  })

  test('of a release that stored tokens themselves goes on, by the hash', async () => {
    const actor = await addMaya()
    const cookie = cookieOf(await auth.logIn(maya.email, maya.password, caller))
    const token =
      decodeURIComponent(cookie)
        .replace(/^[^=]+=/, '')
        .split('.')[0] ?? ''
    await changeByHand(db, 'UPDATE sessions SET token = ?', token)
    await hashSessionTokens(db)
    expect(await selectByHand(db.read, 'SELECT token FROM sessions')).toEqual([
      expect.stringMatching(/^sha256:/),
    ])
    expect((await auth.identifySession(cookie))?.actor).toEqual(actor)
  })

  test('is not given for a cookie that somebody made up', async () => {
    await addMaya()
    const cookie = cookieOf(await auth.logIn(maya.email, maya.password, caller))
    const forged = cookie.replace(/=..../, '=AAAA')
    expect(await auth.identifySession(forged)).toBeUndefined()
  })

  test('ends when its account is deleted', async () => {
    const owner = await addMaya()
    const { userId } = await addPerson(db, tom)
    const cookie = cookieOf(await auth.logIn(tom.email, tom.password, caller))
    await deleteUser(db, owner, userId)
    expect(await auth.identifySession(cookie)).toBeUndefined()
  })
})

const CHANGE = { password: 'a better password', revoke_tokens: false }

describe('changing the password', () => {
  test('ends the other sessions and starts a new one', async () => {
    const actor = await addMaya()
    const person = { actor, id: actor.userId, email: maya.email }
    const old = cookieOf(await auth.logIn(maya.email, maya.password, caller))
    const change = { ...CHANGE, current: maya.password }
    const renewed = cookieOf(await auth.changePassword(person, change, caller))
    expect(await auth.identifySession(old)).toBeUndefined()
    expect((await auth.identifySession(renewed))?.actor).toEqual(actor)
  })

  test('is refused when the current one is wrong, and changes nothing', async () => {
    const actor = await addMaya()
    const person = { actor, id: actor.userId, email: maya.email }
    const change = { ...CHANGE, current: 'wrong password' }
    await expect(auth.changePassword(person, change, caller)).rejects.toMatchObject({
      code: 'REQUEST_PARAMS_ERROR',
      fields: [{ path: 'current' }],
    })
    await auth.logIn(maya.email, maya.password, caller)
  })

  test('leaves tokens alone, or revokes them when asked to', async () => {
    const actor = await addMaya()
    const person = { actor, id: actor.userId, email: maya.email }
    const { token } = await createToken(db, actor, { name: 'website' })
    await auth.changePassword(person, { ...CHANGE, current: maya.password }, caller)
    expect(await auth.tokens.identify(token, '127.0.0.1')).toBeDefined()
    const again = { current: CHANGE.password, password: 'an even better one', revoke_tokens: true }
    await auth.changePassword(person, again, caller)
    expect(await auth.tokens.identify(token, '127.0.0.1')).toBeUndefined()
  })

  test('by reset-password gives a password that works and ends all sessions', async () => {
    await addMaya()
    const old = cookieOf(await auth.logIn(maya.email, maya.password, caller))
    const password = await resetPassword(db, maya.email)
    expect(await auth.identifySession(old)).toBeUndefined()
    await auth.logIn(maya.email, password, caller)
  })
})

describe('a token', () => {
  test('is known by its key, which only its creation answers', async () => {
    const actor = await addMaya()
    const { token, id } = await createToken(db, actor, { name: 'website' })
    expect(token).toMatch(/^[0-9a-f]{40}$/)
    expect(await auth.tokens.identify(token, '127.0.0.1')).toMatchObject({
      kind: 'token',
      tokenId: id,
      role: 'owner',
    })
    expect(JSON.stringify(await listTokens(db, actor))).not.toContain(token)
  })

  test('is refused from the moment it is revoked', async () => {
    const actor = await addMaya()
    const { token, id } = await createToken(db, actor, { name: 'website' })
    await auth.tokens.identify(token, '127.0.0.1')
    await revokeToken(db, actor, id)
    expect(await auth.tokens.identify(token, '127.0.0.1')).toBeUndefined()
  })

  test('is refused from the moment its account is deleted', async () => {
    const owner = await addMaya()
    const editor = await addPerson(db, tom)
    const { token } = await createToken(db, editor, { name: 'script' })
    await auth.tokens.identify(token, '127.0.0.1')
    await deleteUser(db, owner, editor.userId)
    expect(await auth.tokens.identify(token, '127.0.0.1')).toBeUndefined()
  })

  test('says when it was last used, once that is written down', async () => {
    const actor = await addMaya()
    const { token } = await createToken(db, actor, { name: 'website' })
    await auth.tokens.identify(token, '127.0.0.1')
    await auth.tokens.flush()
    expect((await listTokens(db, actor)).items[0]?.last_used).toEqual(expect.any(String))
  })

  test('of somebody else is neither seen nor revoked by an editor', async () => {
    const owner = await addMaya()
    const editor = await addPerson(db, tom)
    const { id } = await createToken(db, owner, { name: 'website' })
    expect((await listTokens(db, editor)).items).toEqual([])
    await expect(revokeToken(db, editor, id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('the setup code', () => {
  test('creates the first owner once', async () => {
    const code = (await renewSetupCode(db)) ?? ''
    expect(await checkSetupCode(db, code)).toEqual({ needed: true, valid: true })
    await createFirstOwner(db, { ...maya, code })
    expect(await checkSetupCode(db, code)).toEqual({ needed: false, valid: false })
    const again = { ...maya, email: 'eve@example.org', code }
    await expect(createFirstOwner(db, again)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await listUsers(db)).items).toMatchObject([
      { email: 'maya@example.org', role: 'owner' },
    ])
  })

  test('works for one of two that use it at the same time', async () => {
    const code = (await renewSetupCode(db)) ?? ''
    const attempts = ['a@example.org', 'b@example.org'].map((email) =>
      createFirstOwner(db, { ...maya, email, code }),
    )
    const outcomes = (await Promise.allSettled(attempts)).map(({ status }) => status)
    expect(outcomes.sort()).toEqual(['fulfilled', 'rejected'])
    expect(await countUsers(db)).toBe(1)
  })

  test('of an earlier start is not valid any more, and none is made once there is an account', async () => {
    const first = (await renewSetupCode(db)) ?? ''
    await renewSetupCode(db)
    expect(await checkSetupCode(db, first)).toEqual({ needed: true, valid: false })
    await addMaya()
    expect(await renewSetupCode(db)).toBeUndefined()
  })
})

describe('LANGUR_ADMIN_*', () => {
  const token = '0123456789abcdef0123456789abcdef01234567'
  const admin = { email: 'ops@example.org', password: 'long enough for it', token }

  test('creates an owner and a token that works, on the first start only', async () => {
    await createAdmin(db, admin)
    await createAdmin(db, { ...admin, email: 'second@example.org' })
    expect((await listUsers(db)).items).toMatchObject([{ email: 'ops@example.org', role: 'owner' }])
    expect(await auth.tokens.identify(token, '127.0.0.1')).toMatchObject({ role: 'owner' })
    await auth.logIn(admin.email, admin.password, caller)
  })

  test('changes nothing later on, so rules that came later stop no start', async () => {
    await createAdmin(db, admin)
    await createAdmin(db, { ...admin, password: 'shorty' })
    await auth.logIn(admin.email, admin.password, caller)
  })

  test('stops the start when the password is too short, without repeating it', async () => {
    const failed = await createAdmin(db, { ...admin, password: 'shorty' }).catch((error) => error)
    expect(failed.message).toContain('password must have at least 12 characters.')
    expect(failed.message).not.toContain('shorty')
  })
})
