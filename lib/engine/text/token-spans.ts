/** What a token is; the user's regular expressions follow. All but words stand for their kind: every date is the same token. */
export const WORD = 0
export const NUMBER = 1
export const AMOUNT = 2
export const DATE = 3
export const TIME = 4
export const PHONE = 5
export const MENTION = 6
export const HASHTAG = 7
export const URL_ADDRESS = 8
export const EMAIL = 9
export const POSITIVE = 10
export const NEGATIVE = 11

/** What each kind is called as a feature; the brackets keep it apart from every word. */
export const KIND_NAMES = [
  '<word>',
  '<number>',
  '<amount>',
  '<date>',
  '<time>',
  '<phone>',
  '<mention>',
  '<hashtag>',
  '<url>',
  '<email>',
  '<positive>',
  '<negative>',
] as const

/** The tokens of one text as places in its normalised form. One instance serves text after text. */
export class TokenSpans {
  count = 0
  kinds = new Uint8Array(256)
  starts = new Int32Array(256)
  /** Half-open: the first code unit after the token. */
  ends = new Int32Array(256)

  add(kind: number, start: number, end: number): void {
    if (this.count === this.kinds.length) this.grow()
    this.kinds[this.count] = kind
    this.starts[this.count] = start
    this.ends[this.count] = end
    this.count++
  }

  /** Moves the tokens from the one with number `first` on to the right. */
  move(first: number, by: number): void {
    for (let token = first; token < this.count; token++) {
      this.starts[token]! += by
      this.ends[token]! += by
    }
  }

  private grow(): void {
    const capacity = 2 * this.kinds.length
    const { kinds, starts, ends } = this
    this.kinds = new Uint8Array(capacity)
    this.starts = new Int32Array(capacity)
    this.ends = new Int32Array(capacity)
    this.kinds.set(kinds)
    this.starts.set(starts)
    this.ends.set(ends)
  }
}
