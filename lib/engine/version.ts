/** Grows whenever the same data and settings would give another model. */
export const ENGINE_VERSION = '2.2.0'

/** Grows whenever the same text would give other tokens. */
export const TEXT_FORMAT = 1
