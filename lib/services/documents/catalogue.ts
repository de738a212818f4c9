import 'server-only'
import type { DocumentHead } from '@/lib/contracts/document'

type Section = DocumentHead['section']

/** The files of `docs/` that people read who use Langur, in their order; the others are for those who change it. */
export const CATALOGUE: readonly (readonly [name: string, section: Section])[] = [
  ['tutorial', 'Start here'],
  ['moving-from-monkeylearn', 'Start here'],
  ['importing', 'How to'],
  ['tagging-well', 'How to'],
  ['reading-the-report', 'How to'],
  ['deciding-on-a-deploy', 'How to'],
  ['rolling-back', 'How to'],
  ['calling-langur', 'How to'],
  ['programs', 'How to'],
  ['accounts', 'How to'],
  ['batches', 'How to'],
  ['taking-data-out', 'How to'],
  ['scale', 'How to'],
  ['run-it-for-real', 'How to'],
  ['how-the-proof-works', 'How it works'],
  ['from-text-to-answer', 'How it works'],
  ['settings', 'Reference'],
  ['rights', 'Reference'],
  ['limits', 'Reference'],
  ['personal-data', 'Reference'],
  ['configuration', 'Reference'],
  ['data-folder', 'Reference'],
  ['glossary', 'Reference'],
  ['upgrading', 'Reference'],
]
