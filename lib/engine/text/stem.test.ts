import fc from 'fast-check'
import snowball from 'snowball-stemmers'
import { expect, test } from 'vitest'
import { createStem } from './stem'

/** What the rules of the English stemmer look at, so that words made of it meet all of them. */
const PARTS = `
  gener commun arsen sky skis dying lying tying idly gently ugly early only singly news howe atlas cosmos bias andes inning outing
  canning herring earring proceed exceed succeed y yes ' '' a e i o u é ж 1 str wh qu
  s es ed edly ing ingly eed eedly ly li ational tional enci anci izer ization ation ator alism aliti alli fulness ousli ousness
  iveness iviti biliti bli logi fulli lessli icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent
  ism ate iti ous ive ize sion tion l ll ies ied us ss sses 's 's' at bl iz bb dd ff gg mm nn pp rr tt w x b t
`.match(/\S+/g)!

test('English words have the stems of the Snowball algorithm, of which other languages come from another package', () => {
  const stem = createStem('en')
  const reference = snowball.newStemmer('english')
  const word = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(word, (parts) => {
      expect(stem(parts.join(''))).toBe(reference.stem(parts.join('')))
    }),
    { numRuns: 5_000 },
  )
})
