import 'server-only'

/**
 * The out-of-fold answers of a version, one row per text it was trained on, ascending by sample id. Tags are indices
 * into the version's own list of tags. Row i has the tags `tags[tagStarts[i]] … tags[tagStarts[i + 1] − 1]` and was
 * answered with `answerTags[answerStarts[i]] …`, best first.
 *
 * As bytes, little-endian: magic, format, texts, length of `tags`, length of `answerTags`, 0 (six unsigned 32-bit
 * integers), then the arrays in the order of this type.
 */
export type AnswersFile = {
  readonly sampleIds: Float64Array
  readonly tagStarts: Int32Array
  readonly tags: Int32Array
  readonly answerStarts: Int32Array
  readonly answerTags: Int32Array
  readonly confidences: Float32Array
  /** Confidence of the likeliest tag, also where a multi-tag version answered with none. */
  readonly topConfidences: Float32Array
}

const MAGIC = 0x41_47_4e_4c
const FORMAT = 1
const HEADER = 6

export function encodeAnswers(file: AnswersFile): Uint8Array {
  const { sampleIds, tags, answerTags } = file
  const sizes = { texts: sampleIds.length, pairs: tags.length, answered: answerTags.length }
  const bytes = new Uint8Array(byteLength(sizes))
  const { texts, pairs, answered } = sizes
  new Uint32Array(bytes.buffer, 0, HEADER).set([MAGIC, FORMAT, texts, pairs, answered, 0])
  for (const [name, part] of Object.entries(layOut(bytes, sizes))) {
    part.set(file[name as keyof AnswersFile])
  }
  return bytes
}

/** The arrays lie on `bytes`, which must begin at a multiple of 8 in their buffer. */
export function decodeAnswers(bytes: Uint8Array): AnswersFile {
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER)
  const [magic, format, texts = 0, pairs = 0, answered = 0] = header
  if (magic !== MAGIC || format !== FORMAT) throw new Error('This is no file of answers.')
  const sizes = { texts, pairs, answered }
  if (byteLength(sizes) !== bytes.length) throw new Error('The file of answers is damaged.')
  return layOut(bytes, sizes)
}

type Sizes = { texts: number; pairs: number; answered: number }

function byteLength({ texts, pairs, answered }: Sizes): number {
  return 4 * HEADER + 8 * texts + 4 * (2 * (texts + 1) + pairs + 2 * answered + texts)
}

function layOut(bytes: Uint8Array, { texts, pairs, answered }: Sizes): AnswersFile {
  const { buffer } = bytes
  let offset = bytes.byteOffset + 4 * HEADER
  const place = (size: number) => {
    const start = offset
    offset += size
    return start
  }
  return {
    sampleIds: new Float64Array(buffer, place(8 * texts), texts),
    tagStarts: new Int32Array(buffer, place(4 * (texts + 1)), texts + 1),
    tags: new Int32Array(buffer, place(4 * pairs), pairs),
    answerStarts: new Int32Array(buffer, place(4 * (texts + 1)), texts + 1),
    answerTags: new Int32Array(buffer, place(4 * answered), answered),
    confidences: new Float32Array(buffer, place(4 * answered), answered),
    topConfidences: new Float32Array(buffer, place(4 * texts), texts),
  }
}
