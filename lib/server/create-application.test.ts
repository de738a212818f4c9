import { afterEach, beforeEach, expect, test } from 'vitest'
import { answer } from '@/lib/http/answer'
import { createModel, listModels } from '@/lib/http/endpoints/models'
import {
  apiRequest,
  startTestApplication,
  type TestApplication,
} from '@/lib/testing/api/test-application'

let application: TestApplication
let headers: Record<string, string>
beforeEach(async () => {
  application = await startTestApplication()
  headers = { Authorization: `Token ${application.token}` }
})
afterEach(() => application.remove())

test('a change that is made through an endpoint wakes the job runner', async () => {
  const before = application.wakes()
  const body = JSON.stringify({ name: 'Tickets' })
  await answer(createModel, apiRequest('POST', '/api/v3/classifiers/', { headers, body }))
  expect(application.wakes()).toBeGreaterThan(before)
})

test('what changes nothing lets the job runner sleep', async () => {
  const before = application.wakes()
  const body = JSON.stringify({ name: '' })
  await answer(createModel, apiRequest('POST', '/api/v3/classifiers/', { headers, body }))
  await answer(listModels, apiRequest('GET', '/api/v3/classifiers/', { headers }))
  expect(application.wakes()).toBe(before)
})
