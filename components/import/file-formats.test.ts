import { expect, test } from 'vitest'
import { FORMAT_NAMES } from './file-formats'

test('formats are named as a person would', () => {
  expect(FORMAT_NAMES).toBe('CSV, JSON, JSONL, or Excel')
})
