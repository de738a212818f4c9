import { describe, expect, test } from 'vitest'
import { inShort, readExample } from '@/lib/testing/files/read-whole'

/** As `inShort` shows the same eight texts in every example: the third has two tags, the last none. */
function texts({ third = 'Payment, App', seventh = 'Payment' }) {
  return [
    'The card was declined twice: Payment',
    'My parcel is a week late: Delivery',
    `Please give the money back: ${third}`,
    'The app closes by itself: App',
    'Invoice of May is missing: Payment',
    'Courier left it at the door: Delivery',
    `Card was charged in dollars: ${seventh}`,
    'Nothing happens when I tap send: ',
  ]
}

const one = { third: 'Payment' }
const refused = { seventh: '' }

describe('exports of other programs are told by their shape', () => {
  test.each([
    [
      'Label Studio',
      'label-studio.json',
      'data.mail',
      'annotations[].result[].value.choices',
      refused,
    ],
    ['Label Studio', 'label-studio-min.json', 'mail', 'kind', {}],
    ['Label Studio', 'label-studio.csv', 'mail', 'kind', {}],
    ['doccano', 'doccano.jsonl', 'text', 'label', {}],
    ['doccano', 'doccano.csv', 'data', 'label', {}],
    ['Prodigy', 'prodigy.jsonl', 'text', 'accept', refused],
    ['Argilla', 'argilla.json', 'fields.mail', 'responses.kind[].value', refused],
    ['Argilla', 'argilla-flat.jsonl', 'mail', 'kind.responses', { ...one, ...refused }],
    ['Argilla', 'argilla-1.json', 'text', 'annotation', { ...one, ...refused }],
    ['MonkeyLearn', 'monkeylearn.csv', 'Text', 'Tags', one],
    ['MonkeyLearn', 'monkeylearn-answers.json', 'text', 'classifications[].tag_name', one],
  ])('%s, %s', async (program, file, text, tags, differences) => {
    const { rows, notes } = await readExample(`exports/${file}`)
    expect(inShort(rows)).toEqual(texts(differences))
    expect(notes.join('\n')).toContain(
      `This looks like an export of ${program}: the text is read from “${text}”, tags from “${tags}”. Left out: `,
    )
  })

  test('a project of Azure is refused, because its texts are elsewhere', async () => {
    await expect(readExample('exports/azure.json')).rejects.toThrow(
      'azure.json looks like a project of Azure custom text classification: it names its documents, such as mail-0.txt, and holds none of their texts. Put each text with its class into a row of a CSV or Excel file.',
    )
  })

  test('a table of anybody is no export of a program', async () => {
    const { notes } = await readExample('corrected-1.csv')
    expect(notes.join('\n')).not.toContain('This looks like an export')
  })
})
