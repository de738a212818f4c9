/** Which answer of a version counts as unseen for a text. */
export type AnswerSource = 'out-of-fold' | 'ordinary' | 'none'

/**
 * For each text where a version's answer comes from: out-of-fold if it was trained on the text; its ordinary answer if it
 * was trained on no text of the group; else none, because it has seen a copy. A text with none is left out and counted.
 */
export function answerSources(isTrained: Uint8Array, groups: Int32Array): AnswerSource[] {
  const trainedGroups = new Set(groups.filter((_, text) => isTrained[text] === 1))
  return Array.from(isTrained, (trained, text) => {
    if (trained === 1) return 'out-of-fold'
    return trainedGroups.has(groups[text]!) ? 'none' : 'ordinary'
  })
}
