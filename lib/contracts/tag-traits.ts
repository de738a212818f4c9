/** The colours that a tag can have, by name; what they look like in the light and in the dark is in `globals.css`. */
export const tagColours = [
  'red',
  'orange',
  'olive',
  'green',
  'teal',
  'purple',
  'pink',
  'brown',
] as const
export type TagColour = (typeof tagColours)[number]

/** Keys that mean something else on the page Tag. */
export const PAGE_KEYS = ['f', 'h', 'n', 's', 'x', 'z'] as const

/** A letter that the page Tag leaves free, or a digit: digits without an owner go to tags without a key, in their order. */
export const TAG_KEY = new RegExp(`^(?![${PAGE_KEYS.join('')}])[a-z1-9]$`)

export const TAG_DESCRIPTION_LENGTH = 500
