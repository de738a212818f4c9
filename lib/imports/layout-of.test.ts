import { expect, test } from 'vitest'
import type { FileOptions } from '@/lib/contracts/file-options'
import type { FileGuess } from '@/lib/contracts/import'
import { layoutOf } from './layout-of'

test('the file of an import that 0.1.0 wrote down, when JSONL had a delimiter, is read as what it is', () => {
  // A row of that release: its type was wider.
  const options = { format: 'jsonl', encoding: 'utf-8', delimiter: ',', has_header: false }
  const columns = [{ index: 0, name: 'text' }]
  const row = { options: options as FileOptions, guess: { columns } as FileGuess }
  expect(layoutOf(row)).toEqual({ options: { format: 'jsonl', encoding: 'utf-8' }, columns })
})
