/** Anything but spaces, control and zero-width signs, fillers, and the pattern of Braille without a dot. */
const SEEN = /[^\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Whether nothing of a text can be seen. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text)
}
