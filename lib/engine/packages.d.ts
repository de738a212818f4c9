declare module 'ml-naivebayes' {
  type Matrix = {
    readonly rows: number
    readonly columns: number
    get(row: number, column: number): number
    set(row: number, column: number, value: number): unknown
  }

  /** Dense: `trainingSet` is samples × features; labels are 0 … K−1 without gaps. */
  export class MultinomialNB {
    train(trainingSet: readonly ArrayLike<number>[], trainingLabels: readonly number[]): void
    predict(dataset: readonly ArrayLike<number>[]): number[]
    /** Tags × features, natural logarithms. */
    conditionalProbability: Matrix
    /** Tags × 1, natural logarithms. */
    priorProbability: Matrix
  }
}

declare module 'snowball-stemmers' {
  const snowball: {
    newStemmer(language: string): { stem(word: string): string }
  }
  export = snowball
}

declare module 'stopword' {
  type Words = readonly string[]
  export const ara: Words
  export const dan: Words
  export const deu: Words
  export const eng: Words
  export const fin: Words
  export const fra: Words
  export const hun: Words
  export const ita: Words
  export const jpn: Words
  export const kor: Words
  export const nld: Words
  export const nob: Words
  export const por: Words
  export const ron: Words
  export const rus: Words
  export const spa: Words
  export const swe: Words
  export const tha: Words
  export const tur: Words
  export const zho: Words
}
