const GREETINGS = ['Hello', 'Please help', 'Urgent', 'A question', 'Hi there', 'Good morning']
const ENDINGS = ['thanks', 'since Monday', 'what now', 'again']
const BILLING = ['the invoice was charged twice', 'my card payment failed', 'this bill is wrong']
const LOGIN = ['the password reset fails', 'my login code is refused', 'the sign-in page loops']

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
