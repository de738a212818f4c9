import type { Page } from '@playwright/test'
import { expect } from '@/e2e/journey'
import { modelIdOf } from './model-steps'

const TEXTS = [
  'My invoice is wrong, I paid by card',
  'I forgot the password and cannot sign in',
  'Where is my parcel?',
  'How do I send the shoes back?',
]

/** What production says of some texts, to the last digit. */
export async function askProduction(page: Page): Promise<unknown> {
  const { origin } = new URL(page.url())
  const path = `${origin}/api/v3/classifiers/${modelIdOf(page)}/classify/`
  const answer = await page.request.post(path, {
    data: { data: TEXTS, production_model: true },
    headers: { Origin: origin },
  })
  expect(answer.status()).toBe(200)
  return answer.json()
}

/** What the page Try it shows of a text for one version. */
export async function tryText(page: Page, text: string, version: string): Promise<string[]> {
  await page.getByRole('textbox', { name: 'Text to classify' }).fill(text)
  await page.getByRole('button', { name: 'Classify' }).click()
  const answers = page.getByRole('region', { name: version }).getByRole('listitem')
  await expect(answers).not.toHaveCount(0)
  return answers.allInnerTexts()
}
