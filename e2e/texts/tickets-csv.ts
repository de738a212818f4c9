type Topic = { tag: string; subjects: readonly string[] }

const TOPICS: readonly Topic[] = [
  {
    tag: 'Billing',
    subjects: [
      'the invoice of March was charged twice',
      'my credit card payment was declined',
      'I was billed for the yearly plan',
      'the receipt shows the wrong amount',
      'please send the invoice to my company',
      'a payment of 49 euros is missing',
    ],
  },
  {
    tag: 'Login',
    subjects: [
      'the password reset mail never arrives',
      'my login code is refused',
      'I cannot sign in on my new phone',
      'the account is locked after three tries',
      'the sign-in page loads for ever',
      'my password is not accepted any more',
    ],
  },
  {
    tag: 'Delivery',
    subjects: [
      'the parcel has not arrived yet',
      'the courier left the package with a neighbour',
      'tracking says delivered but nothing is here',
      'the box was damaged on arrival',
      'please change the address of my parcel',
      'the shipping of my package takes weeks',
    ],
  },
  {
    tag: 'Returns',
    subjects: [
      'I want to send the shoes back',
      'when do I get the refund for my return',
      'the return label does not print',
      'the exchange came in the wrong size',
      'how long can I return the jacket',
      'my refund for the shoes is too small',
    ],
  },
]

const FRAMES = [
  (subject: string) => `Hello, ${subject}. Can you help?`,
  (subject: string) => `Since Monday ${subject}, what now`,
  (subject: string) => `Urgent: ${subject}!`,
]

const UNTAGGED = [
  'I paid the invoice twice by card, where is my money',
  'The new password does not work when I sign in',
  'My package was lost by the courier',
  'The refund for the jacket I returned is missing',
  'Is it normal that the parcel takes ten days?',
  'My card was charged although I cancelled the order',
  'The code to log in comes too late every time',
  'I would like to exchange the shoes for a smaller size',
]

/** The line of the row that has a tag but no text. */
export const BAD_LINE = 21

/** 72 tagged texts under four tags; `place` counts those of a tag in one wording. */
export function taggedTickets(): { text: string; tag: string; place: number }[] {
  return FRAMES.flatMap((frame) =>
    TOPICS.flatMap(({ tag, subjects }) =>
      subjects.map((subject, place) => ({ text: frame(subject), tag, place })),
    ),
  )
}

/** 72 tagged texts under four tags, eight untagged ones and a row without a text. */
export function ticketsCsv(): string {
  const tagged = taggedTickets().map(({ text, tag, place }) => `${place},"${text}",${tag}`)
  const untagged = UNTAGGED.map((text, place) => `${place},"${text}",`)
  const rows = [...tagged, ...untagged]
  const header = 1
  rows.splice(BAD_LINE - header - 1, 0, '0,,Billing')
  return ['customer,message,category', ...rows].join('\n')
}
