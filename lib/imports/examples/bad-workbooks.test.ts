import { describe, expect, test } from 'vitest'
import { countFile } from '@/lib/imports/count-file'
import { inspectFile } from '@/lib/imports/read/inspect-file'
import { temporaryFile } from '@/lib/testing/files/temporary-file'
import { workbookFile } from '@/lib/testing/files/workbook-file'
import { zipFile } from '@/lib/testing/files/zip-file'

const ROWS = [
  ['text', 'tag'],
  ['one text', 'Billing'],
]
const SHEETS = [{ name: 'Data', rows: ROWS }]
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

async function inspect(content: string | Buffer, fileName = 'tickets.xlsx') {
  return inspectFile({ path: await temporaryFile(content), fileName })
}

/** An old container that holds a part of this name. */
function container(part: string): Buffer {
  return Buffer.concat([OLE, Buffer.alloc(1_016), Buffer.from(part, 'utf16le'), Buffer.alloc(512)])
}

describe('files that cannot be read say why', () => {
  test.each([
    [
      'a workbook with a password',
      container('EncryptedPackage'),
      'an Office file with a password: save it without one',
    ],
    [
      'an old workbook',
      container('Workbook'),
      'an old Excel workbook (.xls): save it as .xlsx or CSV and upload that',
    ],
    [
      'an OpenDocument file',
      zipFile([
        {
          name: 'mimetype',
          content: 'application/vnd.oasis.opendocument.spreadsheet',
          isStored: true,
        },
      ]),
      'an OpenDocument file',
    ],
    [
      'a Word document',
      zipFile([{ name: 'word/document.xml', content: '<w/>' }]),
      'a Word document',
    ],
    [
      'a binary workbook',
      zipFile([{ name: 'xl/workbook.bin', content: 'x' }]),
      'a binary Excel workbook (.xlsb)',
    ],
    [
      'an archive without sheets',
      zipFile([{ name: 'xl/theme.xml', content: '<a/>' }]),
      'is no Excel workbook: it has no list of sheets',
    ],
    [
      'a part with a password',
      zipFile([{ name: 'xl/workbook.xml', content: '<workbook/>', isEncrypted: true }]),
      'has a password',
    ],
    [
      'a sheet without cells',
      workbookFile([{ name: 'Data', rows: [] }]),
      'has no cells that say anything',
    ],
    [
      'only a header',
      workbookFile([{ name: 'Data', rows: ROWS.slice(0, 1) }]),
      'has only a header, text, tag, and no rows below it',
    ],
  ])('%s', async (_, file, sentence) => {
    await expect(inspect(file)).rejects.toThrow(sentence)
  })

  test('a table of text that is called a workbook is read as what it is', async () => {
    const guess = await inspect('text,tag\none,Billing\n')
    expect(guess.options.format).toBe('csv')
  })

  test('a broken archive is refused, wherever it is cut', async () => {
    const file = workbookFile(SHEETS)
    for (const length of [40, 200, file.length / 2, file.length - 30]) {
      await expect(inspect(file.subarray(0, length))).rejects.toThrow('tickets.xlsx is damaged')
    }
  })

  test('an archive that unpacks to 100 times its size is refused by what it says of itself', async () => {
    const file = workbookFile([{ name: 'Data', rows: [...ROWS, ['x'.repeat(3_000_000), 'a']] }])
    await expect(inspect(file)).rejects.toThrow(
      'tickets.xlsx unpacks to more than 100 times its size, as no workbook does.',
    )
  })

  test('one that says less than it unpacks to is refused while it is read', async () => {
    const rows = [...ROWS, ...Array.from({ length: 200_000 }, () => ['same', 'same'])]
    const sheet = 'xl/worksheets/sheet1.xml'
    const file = workbookFile([{ name: 'Data', rows }], {
      isShared: false,
      sizes: { [sheet]: 5_000 },
    })
    const path = await temporaryFile(file)
    await expect(count(path)).rejects.toThrow('is damaged')
  })

  test('one that unpacks to more than 2 GiB is refused', async () => {
    const file = workbookFile(SHEETS, { sizes: { 'xl/styles.xml': 2 ** 31 + 1 } })
    await expect(inspect(file)).rejects.toThrow('unpacks to more than 2 GiB')
  })

  test('entities are not unfolded, whatever a document declares', async () => {
    const laughs =
      '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>'
    const file = zipFile([
      {
        name: 'xl/workbook.xml',
        content: '<workbook xmlns:r="r"><sheets><sheet name="Data" r:id="r1"/></sheets></workbook>',
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content:
          '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="s.xml"/></Relationships>',
      },
      { name: 'xl/s.xml', content: laughs },
    ])
    await expect(inspect(file)).rejects.toThrow('a part of it is not XML')
  })
})

async function count(path: string) {
  const guess = await inspectFile({ path, fileName: 'tickets.xlsx' })
  const { options, mapping } = guess
  return countFile({ path, guess, options, mapping, inputDuplicates: 'merge' })
}
