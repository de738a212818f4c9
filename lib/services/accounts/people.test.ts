import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { countUsers } from '@/db/accounts/accounts'
import { systemActor } from '@/lib/contracts/actor'
import { addPerson, maya, openAccounts, tom } from '@/lib/testing/api/test-accounts'
import type { TemporaryDatabase } from '@/lib/testing/database/temporary-database'
import type { Auth } from './auth'
import { changeRole } from './change-role'
import { createToken } from './create-token'
import { createUser } from './create-user'
import { deleteUser } from './delete-user'
import { listUsers } from './list-users'

const caller = { address: '127.0.0.1' }

let db: TemporaryDatabase
let auth: Auth
beforeEach(async () => {
  ;({ db, auth } = await openAccounts())
})
afterEach(() => db.remove())

const addMaya = () => addPerson(db, maya)

const cookieOf = (setCookies: string[]) => setCookies.map((line) => line.split(';')[0]).join('; ')

describe('accounts', () => {
  test('cannot share an e-mail address, however it is written', async () => {
    const owner = await addMaya()
    await expect(
      createUser(db, owner, { ...maya, email: 'MAYA@example.org' }),
    ).rejects.toMatchObject({
      code: 'REQUEST_PARAMS_ERROR',
      fields: [{ path: 'email', value: 'MAYA@example.org' }],
    })
    expect((await listUsers(db)).items).toHaveLength(1)
  })

  test('have another role at once when an owner says so', async () => {
    const owner = await addMaya()
    const editor = await addPerson(db, tom)
    const { token } = await createToken(db, editor, { name: 'script' })
    const cookie = cookieOf(await auth.logIn(tom.email, tom.password, caller))
    await auth.tokens.identify(token, '127.0.0.1')
    const change = { userId: editor.userId, role: 'viewer' } as const
    const changed = await changeRole(db, owner, change)
    expect(changed.role).toBe('viewer')
    expect(await auth.tokens.identify(token, '127.0.0.1')).toMatchObject({ role: 'viewer' })
    expect((await auth.identifySession(cookie))?.actor).toMatchObject({ role: 'viewer' })
  })

  test('cannot change their own role, so that an owner remains', async () => {
    const owner = await addMaya()
    const change = { userId: owner.userId, role: 'viewer' } as const
    await expect(changeRole(db, owner, change)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const unknown = changeRole(db, owner, { userId: 'nobody', role: 'viewer' })
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test.each(['maya@example.org', 'MAYA@example.org', 'qwerty123456', '123456QWERTY'])(
    'are not made with the password %s, which is tried first',
    async (password) => {
      const attempt = createUser(db, systemActor, { ...maya, password })
      await expect(attempt).rejects.toMatchObject({
        code: 'REQUEST_PARAMS_ERROR',
        fields: [{ path: 'password', value: null }],
      })
      expect(await countUsers(db)).toBe(0)
    },
  )

  test('cannot delete themselves', async () => {
    const owner = await addMaya()
    await expect(deleteUser(db, owner, owner.userId)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})
