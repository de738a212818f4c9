import type { Classified } from '@/lib/contracts/classify'
import type { About } from './about'
import { createClassifier, type ExactTag } from './classifier'
import { runProgram } from './program'

/** Both stand above this program in the module that is downloaded, as `module-format.ts` says. */
declare const LANGUR_ABOUT: About
declare const LANGUR_MODEL: string

const classifier = createClassifier(LANGUR_ABOUT, LANGUR_MODEL)

/** What this module was taken from. */
export const about = LANGUR_ABOUT

/** Answers texts as Langur's classify does; an item is a text, or an object with a text and perhaps an external_id. */
export function classify(
  texts: readonly (string | { text: string; external_id?: unknown })[],
): Classified[] {
  return texts.map((item) =>
    typeof item === 'string'
      ? classifier.classify({ text: item, external_id: null })
      : classifier.classify({ text: item.text, external_id: item.external_id ?? null }),
  )
}

/** The tags of one text with their confidences as they were computed, where `classify` has three decimals. */
export function classifyExactly(text: string): ExactTag[] {
  return classifier.exactly(text)
}

/** By a name that no bundler can look into: where there are no such modules, nobody asks for them. */
const load = (name: string) => import(name)

/** Does what `runProgram` does if it was started as a program, by `node NAME.mjs`. */
async function startAsProgram(): Promise<void> {
  const { main, url } = import.meta as { main?: boolean; url?: string }
  const script = globalThis.process?.argv?.[1]
  if (main === false || (main === undefined && script === undefined)) return
  if (!url?.startsWith('file:')) return
  const [process, fs, crypto, { fileURLToPath }] = await Promise.all(
    ['node:process', 'node:fs', 'node:crypto', 'node:url'].map(load),
  )
  const path = fileURLToPath(url)
  // Older runtimes do not say which file was started.
  const isStarted = main ?? (fs.existsSync(script) && fs.realpathSync(script) === path)
  if (!isStarted) return
  const module = { about, base64: LANGUR_MODEL, classifier, path }
  await runProgram({ process: process.default, fs, crypto }, module)
}

void startAsProgram()
