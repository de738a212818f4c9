import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** Where React Aria has things read out; it stays a while after the button that was named there is gone. */
const SPOKEN = '[data-live-announcer]'

/** One rule of axe by its name, or all but one; default: all. */
export type AccessibilityRules = { only?: string; but?: string }

/** No serious accessibility violation on the page as it is now; the journey goes on in any case. */
export async function expectAccessible(page: Page, rules: AccessibilityRules = {}): Promise<void> {
  // What just fades in or out is not yet as it will be seen.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation instanceof CSSTransition)
        .map(({ finished }) => finished),
    ),
  )
  // A page keeps it, so that several looks at one read it once.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const { violations } = await page.evaluate(runAxe, { spoken: SPOKEN, options: toOptions(rules) })
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  expect.soft(serious, page.url()).toEqual([])
}

function toOptions({ only, but }: AccessibilityRules): RunOptions {
  return {
    // What is in order needs no selectors, which take half of the time.
    resultTypes: ['violations'],
    ...(only && { runOnly: [only] }),
    ...(but && { rules: { [but]: { enabled: false } } }),
  }
}

type Axe = { run: (context: object, options: RunOptions) => Promise<AxeResults> }

/** Runs on the page. */
function runAxe({ spoken, options }: { spoken: string; options: RunOptions }): Promise<AxeResults> {
  const { axe } = window as unknown as { axe: Axe }
  return axe.run({ exclude: [[spoken]] }, options)
}
