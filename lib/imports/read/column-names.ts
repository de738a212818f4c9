/** What people call the column with the text, and the one with the tag, in lower case. */
const TEXT_NAMES =
  words(`text body message content comment comments review description sentence utterance
  question query document tweet post feedback summary title subject headline texto texte nachricht text_body
  review_text message_text`)
const TAG_NAMES =
  words(`tag tags label labels category categories class classes topic topics intent intents
  sentiment type target department queue reason kategorie categoria catégorie etiqueta étiquette`)

export function isTextName(name: string): boolean {
  return TEXT_NAMES.has(name.trim().toLowerCase())
}

export function isTagName(name: string): boolean {
  return TAG_NAMES.has(name.trim().toLowerCase())
}

export function isKnownName(name: string): boolean {
  return isTextName(name) || isTagName(name)
}

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/u))
}
