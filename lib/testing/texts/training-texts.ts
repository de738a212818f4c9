/* Few words each: longer texts of the same parts would be near copies, and held out together. */
const GREETINGS = ['Hello', 'Help', 'Urgent', 'Question', 'Hi', 'Morning']
const ENDINGS = ['thanks', 'today', 'now', 'again']
const BILLING = ['invoice charged twice', 'card payment failed', 'bill is wrong']
const LOGIN = ['password reset fails', 'login code refused', 'sign-in loops']

/** 48 texts under two tags that any classifier can tell apart. */
export function trainingTexts(): { text: string; tags: string[] }[] {
  return Array.from({ length: 24 }, (_, index) => {
    const frame = (middle: string | undefined) =>
      `${GREETINGS[index % 6]}, ${middle}, ${ENDINGS[Math.trunc(index / 6)]}`
    return [
      { text: frame(BILLING[index % 3]), tags: ['Billing'] },
      { text: frame(LOGIN[index % 3]), tags: ['Login'] },
    ]
  }).flat()
}
