import { type ChosenBy, chosenBy } from '@/lib/contracts/choices'

type Common = {
  id: string
  sampleId: number
  text: string
  /** None of the tags fits: `tags` is empty. */
  fitsNoTag?: true
  /** A second opinion: the text keeps its tags. */
  isSecond?: true
}

type SeenDraft = { revision: number; tags: number[] }

export type TagStep = Common & {
  kind: 'tag'
  tags: number[]
  chosenBy: ChosenBy
  seenVersion: number | null
  /** The draft whose answer was seen in its place, and that answer. */
  seenDraft?: SeenDraft
  /** Untagged copies of the text get the same. */
  withCopies?: true
  /** Somebody else’s answer is known, and shall give way. */
  replaces?: true
}

type UndoStep = Common & {
  kind: 'undo'
  /** The tags that are taken back. */
  tags: number[]
  /** The step that is taken back. */
  of: string
  /** What the server called it, of a second opinion its id; null while that is not known. */
  revision: number | null
}

/** One thing a person decided while tagging, as it is kept until the server has it. */
export type Step = TagStep | UndoStep

/** Whether what was kept is a step as this Langur makes them. */
export function isStep(kept: unknown): kept is Step {
  if (typeof kept !== 'object' || kept === null) return false
  const { kind, id, sampleId, text, tags, ...rest }: Partial<Record<string, unknown>> = { ...kept }
  const isCommon = isText(id) && isWhole(sampleId) && isText(text)
  if (!isCommon || !Array.isArray(tags) || !tags.every(isWhole)) return false
  if (kind === 'undo') return isText(rest.of) && isWholeOrNull(rest.revision)
  return (
    kind === 'tag' &&
    chosenBy.some((one) => one === rest.chosenBy) &&
    isWholeOrNull(rest.seenVersion) &&
    (rest.seenDraft === undefined || isSeenDraft(rest.seenDraft))
  )
}

function isSeenDraft(kept: unknown): kept is SeenDraft {
  if (typeof kept !== 'object' || kept === null) return false
  const { revision, tags }: Partial<Record<string, unknown>> = { ...kept }
  return isWhole(revision) && Array.isArray(tags) && tags.every(isWhole)
}

const isText = (value: unknown) => typeof value === 'string'
const isWhole = (value: unknown) => Number.isSafeInteger(value)
const isWholeOrNull = (value: unknown) => value === null || isWhole(value)

let made = 0

/** Sorts in the order of making, also across a reload. */
export function newStepId(now: number = Date.now()): string {
  made += 1
  return `${now.toString(36).padStart(9, '0')}-${made.toString(36).padStart(5, '0')}`
}
