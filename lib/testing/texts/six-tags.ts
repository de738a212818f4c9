import { manyTexts } from './many-texts'

/** 480 texts under six tags, “Tag a” to “Tag f”; always the same. */
export const TEXTS = manyTexts(480, 6)

/** Settings with enough features to tell the tags apart, and with far too few. */
export const GOOD = { algorithm: 'nb', max_features: 2_000 } as const
export const BAD = { algorithm: 'nb', max_features: 10 } as const
