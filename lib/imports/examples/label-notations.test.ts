import { describe, expect, test } from 'vitest'
import { inShort, readWhole } from '@/lib/testing/files/read-whole'

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const table = (...cells: string[]) =>
  `text,tags\n${cells.map((cell, row) => `row ${row},${quoted(cell)}\n`).join('')}`

describe('labels as lists', () => {
  test.each([
    ['Python 2', "[u'joy', u'love']", "[u'joy']"],
    ['bytes of Python', "[b'joy', b'love']", "[b'joy']"],
    ['numpy 2', "[np.str_('joy'), np.str_('love')]", "[np.str_('joy')]"],
    ['pandas', "Index(['joy', 'love'], dtype='object')", "Index(['joy'], dtype='object')"],
    ['R', 'c("joy", "love")', 'joy'],
    ['Ruby', '[:joy, :love]', '[:joy]'],
    ['JSON in a string of JSON', '"[\\"joy\\",\\"love\\"]"', '"[\\"joy\\"]"'],
  ])('in the notation of %s', async (_, both, one) => {
    const { rows } = await readWhole(table(both, one, both))
    expect(inShort(rows)).toEqual(['row 0: joy, love', 'row 1: joy', 'row 2: joy, love'])
  })

  test.each([
    ['ideographic commas', '配送、返金'],
    ['wide commas', '配送，返金'],
    ['wide semicolons', '配送；返金'],
    ['Arabic commas', 'شحن، مال'],
    ['Arabic semicolons', 'شحن؛ مال'],
  ])('with %s between them', async (_, both) => {
    const [one = '', other = ''] = both.split(/[、，；،؛] ?/u)
    const { rows } = await readWhole(table(both, one, other, both))
    expect(rows[0]).toMatchObject({ tags: [one, other] })
  })

  test('a separator within quotes is part of a name', async () => {
    const { rows } = await readWhole(
      table('"Billing, other", Refund', 'Refund', '"Billing, other"'),
    )
    expect(rows.map((row) => 'tags' in row && row.tags)).toEqual([
      ['Billing, other', 'Refund'],
      ['Refund'],
      ['Billing, other'],
    ])
  })

  test.each(['joy/love', 'joy + love'])(
    '%s is one tag as it stands, and that is said',
    async (both) => {
      const { rows, notes } = await readWhole(table(both, 'joy', 'love', both))
      expect(rows[0]).toMatchObject({ tags: [both] })
      expect(notes[0]).toContain(`cells such as ${both}: each is one tag as it stands`)
    },
  )

  test.each(["[,'joy']", '[<Label.JOY: 1>]', 'a:1:{i:0;s:3:"joy";}'])(
    '%s cannot be read, and that is said',
    async (cell) => {
      const { notes } = await readWhole(table(cell, 'love'))
      expect(notes.join('\n')).toContain('look like lists that cannot be read')
    },
  )

  test('of true and false name tags by their place', async () => {
    const { rows } = await readWhole(table('[True, False]', '[False, True]'))
    expect(inShort(rows)).toEqual(['row 0: 0', 'row 1: 1'])
  })
})

describe('labels as objects', () => {
  test.each([
    ['✓', '✗'],
    ['☑', '☐'],
    ['はい', 'いいえ'],
    ['نعم', 'لا'],
    ['1', 'NaN'],
    ['igen', 'nem'],
  ])('as one column for each tag, with %s and %s', async (yes, no) => {
    const { rows, mapping } = await readWhole(
      `text,P,N\na b,${yes},${no}\nc d,${no},${yes}\ne f,${yes},${yes}\n`,
    )
    expect(mapping.flags).toEqual([1, 2])
    expect(inShort(rows)).toEqual(['a b: P', 'c d: N', 'e f: P, N'])
  })

  test('a cell that says neither yes nor no costs its row, and is named', async () => {
    const many = Array.from({ length: 300 }, (_, row) => `text ${row},${row % 2},1\n`).join('')
    const { rows } = await readWhole(`text,toxic,insult\n${many}odd one,maybe,1\nlast,1,0\n`)
    expect(rows.slice(-2)).toMatchObject([
      { line: 302, message: '“toxic” is “maybe”, which says neither yes nor no.' },
      { text: 'last', tags: ['toxic'] },
    ])
  })

  test('in the notation of Ruby', async () => {
    const { rows } = await readWhole(table('{:joy=>1, :love=>0}', '{"joy"=>false, "love"=>true}'))
    expect(inShort(rows)).toEqual(['row 0: joy', 'row 1: love'])
  })

  test.each([
    ['approved', 'declined'],
    ['Valid', 'Invalid'],
    ['CONFIRMED', 'SKIPPED'],
  ])('whose review says %s count, and those of %s do not', async (yes, no) => {
    const { rows, found } = await readWhole(`text,label,review_status\na b,P,${yes}\nc d,Q,${no}\n`)
    expect(inShort(rows)).toEqual(['a b: P', 'c d: '])
    expect(found).toMatchObject({ unaccepted: 1 })
  })
})
