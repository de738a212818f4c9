import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { binaryBytes } from '@/lib/contracts/limit-words'
import { FILE_BYTES } from '@/lib/contracts/limits'
import { writeUpload } from './write-upload'

test('a file above the most is refused in words while it comes, not when all of it is there', async () => {
  expect(binaryBytes(FILE_BYTES)).toBe('2 GiB')
  const folder = await mkdtemp(join(tmpdir(), 'langur-upload-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'file')
  let sent = 0
  function* endless() {
    for (;;) {
      sent++
      yield Buffer.alloc(64 * 1024)
    }
  }
  const upload = { fileName: 'tickets.xlsx', body: Readable.from(endless()) }
  await expect(writeUpload(path, upload, 1024 * 1024)).rejects.toThrow(
    'tickets.xlsx is larger than 1 MiB. Split it.',
  )
  expect(sent).toBeLessThan(100)
  expect((await stat(path)).size).toBeLessThanOrEqual(1024 * 1024)
})
