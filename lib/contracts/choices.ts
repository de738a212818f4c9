/** What may be chosen, of what pages offer too; apart from the schemas, which no page carries. */

export const sampleOrders = ['-added', 'added', 'confidence', '-confidence'] as const

/** How a text was chosen for tagging. */
export const chosenBy = ['person', 'uncertain', 'random', 'disagreement', 'suspicious'] as const
export type ChosenBy = (typeof chosenBy)[number]

/** `open`: to check; `changed`: it has other tags by now; `kept`: somebody found its tags right. */
export const suspicionStates = ['open', 'changed', 'kept'] as const
export type SuspicionState = (typeof suspicionStates)[number]
