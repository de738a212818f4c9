import { expect, test } from 'vitest'
import { ApiError, fieldErrors, formError, toApiError } from './api-error'

test('an error of the API keeps its sentence, code and fields', () => {
  const body = {
    error_code: 'X',
    detail: 'No.',
    fields: [{ path: 'name', message: 'Empty.', value: '' }],
  }
  const error = toApiError(422, JSON.stringify(body))
  expect([error.status, error.code, error.message]).toEqual([422, 'X', 'No.'])
  expect(fieldErrors(error)).toEqual({ name: 'Empty.' })
})

test('an answer that is no JSON of ours still becomes a sentence with the status', () => {
  for (const text of ['<html>Bad gateway</html>', 'null', '{"detail":5}']) {
    expect(toApiError(502, text).message).toContain('502')
  }
})

test('a form shows an error beside its fields or above its button, never both', () => {
  const inField = new ApiError(422, {
    error_code: 'X',
    detail: 'No.',
    fields: [{ path: 'email', message: 'Wrong.', value: '' }],
  })
  const whole = new ApiError(401, { error_code: 'X', detail: 'No.' })
  expect([fieldErrors(inField), formError(inField)]).toEqual([{ email: 'Wrong.' }, undefined])
  expect([fieldErrors(whole), formError(whole)]).toEqual([undefined, 'No.'])
})
