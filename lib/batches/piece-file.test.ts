import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { storageFault } from '@/db/connection/storage-fault'
import { temporaryFile } from '@/lib/testing/files/temporary-file'
import { setSpace } from '@/lib/testing/processes/fill-disk'
import { openPieceFile } from './piece-file'

test('a piece for which there is no space is said with its file, and written again when there is some', async () => {
  const path = await temporaryFile('')
  const full = await openPieceFile(path, 0)
  await full.write('one\n')
  setSpace([process.pid], false)
  const refusal = await full
    .write('two\n')
    .catch((error: unknown) => error)
    .finally(() => setSpace([process.pid], true))
  await full.close()
  expect(storageFault(refusal, dirname(path))).toMatchObject({
    trouble: 'full',
    message: expect.stringContaining(`no space left to write ${path}`),
  })
  expect(full.bytes()).toBe(4)

  const again = await openPieceFile(path, full.bytes())
  await again.write('two\n')
  await again.close()
  expect(await readFile(path, 'utf8')).toBe('one\ntwo\n')
})
