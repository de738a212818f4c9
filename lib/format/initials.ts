/** Two letters for a person or a model: “Maya Köhler” → “MK”, “Reviews” → “RE”. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const [first = '', second] = words
  const letters = second ? firstOf(first) + firstOf(second) : Array.from(first).slice(0, 2).join('')
  return letters.toLocaleUpperCase('en')
}

function firstOf(word: string): string {
  return Array.from(word)[0] ?? ''
}
