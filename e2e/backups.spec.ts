/** A machine is lost: what the page backed up comes back on another one, by the command that the page shows. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PAGES } from '@/lib/contracts/addresses'
import { childEnv } from '@/lib/env'
import { apiOf } from '@/lib/testing/api/train'
import { startServer } from '@/lib/testing/processes/start-server'
import { expect, logIn, test } from './journey'

test.use({ start: 'no models' })

const restore = fileURLToPath(new URL('../lib/server/scripts/restore.mjs', import.meta.url))

test('a backup is made on the page, kept by a schedule, and restored on another machine', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  await call('POST', 'classifiers/', { name: 'Support tickets' })
  await page.goto(server.url + PAGES.backups)
  await expect(page.getByText('There is no backup yet.')).toBeVisible()

  await test.step('back up now', async () => {
    await page.getByRole('button', { name: 'Back up now' }).click()
    await expect(page.getByText(/The last good one is from/)).toBeVisible()
    await expect(page.getByRole('table', { name: 'Backups' }).getByRole('row')).toHaveCount(2)
  })

  await test.step('choose a schedule, which stays', async () => {
    await page.getByRole('radio', { name: 'Every week' }).click()
    await page.getByRole('button', { name: /Day/ }).click()
    await page.getByRole('option', { name: 'On Friday' }).click()
    await expect(page.getByText('The next one:')).toBeVisible()
    await page.reload()
    await expect(page.getByRole('button', { name: /Day/ })).toContainText('On Friday')
  })

  await test.step('restore it elsewhere', async () => {
    const goBack = page.getByRole('region', { name: 'Go back to a backup' })
    const command = await goBack.getByRole('code').textContent()
    const made = command?.replace('npm run restore -- ', '') ?? ''
    const folder = mkdtempSync(join(tmpdir(), 'langur-elsewhere-'))
    cpSync(made, join(folder, basename(made)))
    // An open page would go on asking the lost machine.
    await page.goto('about:blank')
    await server.kill()
    const options = { env: childEnv(join(folder, 'data')), encoding: 'utf8' } as const
    const said = execFileSync(process.execPath, [restore, join(folder, basename(made))], options)
    expect(said).toContain('There was none before.')

    const other = await startServer({ folder: join(folder, 'data') })
    await page.context().clearCookies()
    await logIn(page, other)
    await page.goto(other.url)
    await expect(page.getByRole('link', { name: /^Support tickets/ })).toBeVisible()
    await page.goto('about:blank')
    await other.stop()
    rmSync(folder, { recursive: true })
  })
})
