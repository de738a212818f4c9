/** Where the part begins that somebody else wrote: a line that announces a quoted message. */
const QUOTED_FROM = new RegExp(
  [
    '^\\s*-{2,}\\s*(original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d.origine|message transféré|mensaje original|mensaje reenviado|mensagem original|messaggio originale|messaggio inoltrato|oorspronkelijk bericht).*$',
    '^[ \\t]*(from|von|de|da|van)[ \\t]?:.+\\n[ \\t]*(sent|date|to|gesendet|datum|an|envoyé|enviado|enviada|inviato|data|para|à|verzonden)[ \\t]?:.*$',
    '^\\s*(on|am|le|el|em|il|op|den)\\b.{4,120}\\b(wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev)\\b.{0,60}:\\s*$',
  ].join('|'),
  'imu',
)
const QUOTED_LINE = /^[ \t]*[>|].*$/gmu
/** A line of its own before a signature. */
const FAREWELL =
  /^\s*(--+|(with )?(kind|best|warm|many)?\s*(regards|wishes|thanks)|cheers|sincerely( yours)?|yours (sincerely|faithfully|truly)|best|thanks( a lot| in advance)?|thank you|mit freundlichen gr(ü|ue)(ß|ss)en|(viele|liebe|beste|freundliche) gr(ü|ue)(ß|ss)e|gru(ß|ss)|cordialement|bien à vous|saludos( cordiales)?|atentamente|un saludo|atenciosamente|obrigad[oa]|abraços|cordiali saluti|distinti saluti|grazie|met vriendelijke groet(en)?)[\s,.!]*$/imu
const GREETING =
  /^\s*(hi|hello|hey|dear|good (morning|afternoon|evening|day)|to whom it may concern|hallo|liebe[rs]?|sehr geehrte[rs]?|guten (tag|morgen|abend)|bonjour|cher|chère|hola|estimad[oa]s?|buen(os|as) (días|tardes|noches)|olá|prezad[oa]s?|ciao|buongiorno|gentile|beste|geachte)\b[^\n]{0,60}\n/iu

/** Longer than that, what follows a farewell is no signature. */
const LONGEST_SIGNATURE = 600

/**
 * What its writer says in a text of several lines: without greeting, signature and quoted messages. The text itself where
 * it has none of them, or where nothing else is there.
 */
export function ownPartOf(text: string): string {
  if (!text.includes('\n')) return text
  const quoted = QUOTED_FROM.exec(text)
  const unquoted = (quoted ? text.slice(0, quoted.index) : text).replace(QUOTED_LINE, '')
  const farewell = FAREWELL.exec(unquoted)
  const isSigned =
    farewell !== null && unquoted.length - farewell.index - farewell[0].length <= LONGEST_SIGNATURE
  const own = (isSigned ? unquoted.slice(0, farewell.index) : unquoted).replace(GREETING, '').trim()
  return own === '' ? text : own
}
