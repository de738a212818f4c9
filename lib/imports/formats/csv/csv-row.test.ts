import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOf, RecordSplitter, splitText } from '@/lib/imports/formats/text/record-splitter'
import { createCsvReader } from './csv-row'

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '"', ',', '\n', '\r\n', '😀'),
  maxLength: 8,
})
const table = fc
  .array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 })
  .map((rows) =>
    rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n'),
  )

test('a file in which all cells are quoted is read as another CSV reader reads it', () => {
  fc.assert(
    fc.property(table, (text) => {
      const rows = splitText(text, createCsvReader(','), true).flatMap(cellsOf)
      expect(rows).toEqual(parse(text, { relax_column_count: true, record_delimiter: '\r\n' }))
    }),
  )
})

test('a text gives the same records in whatever pieces it comes', () => {
  const pieces = fc.array(
    fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 5 }),
  )
  fc.assert(
    fc.property(pieces, (parts) => {
      const splitter = new RecordSplitter(createCsvReader(','))
      const found = [...parts.flatMap((part) => splitter.push(part)), ...splitter.end()]
      expect(found).toEqual(splitText(parts.join(''), createCsvReader(','), true))
    }),
  )
})
