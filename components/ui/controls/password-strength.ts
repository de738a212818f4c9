const LONG = 16
const SENTENCE = 20

/** 0, for what is shorter than `least` characters, to 4. Length counts most, because short passwords with signs are guessed sooner than short sentences. */
export function passwordStrength(password: string, least: number): number {
  if (password.length < least) return 0
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/u, /[^\p{L}\d]/u].filter((kind) => kind.test(password))
  const isRepeated = new Set(password).size < password.length / 3
  const points =
    1 +
    Number(password.length >= LONG) +
    Number(password.length >= SENTENCE) +
    Number(kinds.length >= 3)
  return isRepeated ? 1 : Math.min(4, points)
}
