/** Grows whenever the same data and settings would give another model. */
export const ENGINE_VERSION = '2.8.0'

/** Grows whenever the same text would give other tokens. */
export const TEXT_FORMAT = 2

/**
 * The packages that decide tokens or the language of texts, as they were when `TEXT_FORMAT` got its number: they are part of
 * every model. With another version, first see whether the same texts still give the same tokens.
 */
export const TEXT_PACKAGES = {
  porter2: '1.1.0',
  'snowball-stemmers': '0.6.0',
  stopword: '3.1.5',
  re2js: '2.10.0',
  entities: '7.0.1',
  eld: '2.1.0',
} as const
