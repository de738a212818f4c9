import type { ImportPurpose } from '@/lib/contracts/choices'
import type { Import } from '@/lib/contracts/import'
import { isUnderWay } from '@/lib/facts/under-way'

/** Choosing a file, mapping its columns, importing, and what came of it. */
export type ImportStage = 'file' | 'columns' | 'running' | 'done'

export function stageOf(one: Import | null): ImportStage {
  if (one === null) return 'file'
  if (isUnderWay(one)) return 'running'
  return one.state === 'counting' || one.state === 'ready' ? 'columns' : 'done'
}

/** Thrown away before a row of it was imported: as if there had never been a file. */
export function isDiscarded({ state, revision }: Import): boolean {
  return state === 'cancelled' && revision === null
}

type Heading = { title: string; sub: string }

const FILE_HEADINGS: Record<ImportPurpose, Heading> = {
  data: {
    title: 'Add texts',
    sub: 'One column of text is enough: tags can come with it or later.',
  },
  held_out: {
    title: 'Held-out file',
    sub: 'Tagged texts of yours that no version learns from, as a second measure.',
  },
}

export function headingOf(one: Import | null, purpose: ImportPurpose): Heading {
  switch (stageOf(one)) {
    case 'file':
      return FILE_HEADINGS[purpose]
    case 'columns':
      return {
        title: 'Which column is the text, and which is the tag?',
        sub: 'This is a guess from the first rows. Change any column by its menu.',
      }
    case 'running':
      return {
        title: `Importing ${one?.file_name}`,
        sub: 'You can go on elsewhere or close the browser: the import does not stop.',
      }
    case 'done':
      return { title: doneTitle(one), sub: one?.error ?? doneSub(one) }
  }
}

function doneTitle(one: Import | null): string {
  if (one?.state === 'finished') return `${one.file_name} is in`
  if (one?.state === 'cancelled') return `The import of ${one.file_name} was cancelled`
  return `The import of ${one?.file_name} stopped`
}

function doneSub(one: Import | null): string {
  return one?.state === 'cancelled'
    ? 'The rows read until then are in. Undo takes them back.'
    : 'The texts are in the sandbox. Production does not change.'
}
