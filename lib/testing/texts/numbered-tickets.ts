/** Texts of which every other one is about bills, the rest about logins. */
export const numberedTickets = (count: number): { text: string; tags: string[] }[] =>
  Array.from({ length: count }, (_, index) => ({
    text: `Ticket ${'abcdefghij'[index % 10]} ${index}`,
    tags: [index % 2 === 0 ? 'Billing' : 'Login'],
  }))
