import { expect, test } from 'vitest'
import { answerBy, askPassword } from './ask-password'

test('all that wait for the password are answered by one dialog, and the next are asked anew', async () => {
  const dialogs: ((isGiven: boolean) => void)[] = []
  const stop = answerBy(() => new Promise((answer) => dialogs.push(answer)))
  const both = Promise.all([askPassword(), askPassword()])
  expect(dialogs).toHaveLength(1)
  dialogs[0]?.(true)
  expect(await both).toEqual([true, true])

  const next = askPassword()
  expect(dialogs).toHaveLength(2)
  dialogs[1]?.(false)
  expect(await next).toBe(false)
  stop()
  expect(await askPassword()).toBe(false)
})
