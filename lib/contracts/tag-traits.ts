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
