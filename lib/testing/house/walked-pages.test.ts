import { expect, test } from 'vitest'
import { pagesOf } from '@/e2e/pages'
import { appPages } from './app-pages'

/** No page of a workspace: whoever is not logged in sees them, in journeys of their own. */
const LOGGED_OUT = ['/login', '/setup', '/join', '/second-factor']

/** These only lead on to another page. */
const LEADS_ON = ['/models', '/models/[modelId]']

test('every page of a workspace is walked in the dark and on a phone', () => {
  const walked = pagesOf('[modelId]', 1).map(([, path]) =>
    path.replace(/\/1$/, '/[number]').replace(/^\/docs\/.+/, '/docs/[document]'),
  )
  expect([...walked, ...LOGGED_OUT, ...LEADS_ON].sort()).toEqual(appPages().sort())
})
