import { describe, expect, test } from 'vitest'
import { golden, rowsOf } from '@/lib/testing/engine/golden'
import { leadingDirections } from './leading-directions'
import { orthonormalise } from './orthonormalise'

const FEATURES = 12
const rows = rowsOf(golden.tfidf)

/** V Vᵀ, which is the same for every basis of a space: features × features. */
function projector(directions: ArrayLike<number>, size: number): number[] {
  return Array.from({ length: FEATURES * FEATURES }, (_, at) => {
    const [one, other] = [Math.floor(at / FEATURES), at % FEATURES]
    return Array.from({ length: size }, (_, j) => j).reduce(
      (sum, j) => sum + directions[one * size + j]! * directions[other * size + j]!,
      0,
    )
  })
}

/** BᵀB, size × size. */
function gram(matrix: Float64Array, size: number): number[] {
  return Array.from({ length: size * size }, (_, at) => {
    let sum = 0
    for (let start = 0; start < matrix.length; start += size) {
      sum += matrix[start + Math.floor(at / size)]! * matrix[start + (at % size)]!
    }
    return sum
  })
}

const close = (numbers: readonly number[], to: readonly number[], digits: number) =>
  numbers.forEach((number, place) => {
    expect(number).toBeCloseTo(to[place]!, digits)
  })

describe('the leading directions', () => {
  test('span, after many rounds, what the right singular vectors of scikit-learn span', () => {
    const columns = Array.from({ length: FEATURES }, (_, feature) =>
      golden.directions.map((direction) => direction[feature]!),
    ).flat()
    close(projector(leadingDirections(rows, FEATURES, 3, 200), 3), projector(columns, 3), 5)
  })

  test('are orthonormal, and the same bytes whenever they are worked out', () => {
    const directions = leadingDirections(rows, FEATURES, 4)
    close(gram(directions, 4), [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1], 12)
    expect(leadingDirections(rows, FEATURES, 4)).toEqual(directions)
  })

  test('are fewer where the texts have no more, the others 0', () => {
    const alike = rowsOf([
      [1, 2, 0],
      [2, 4, 0],
      [0, 0, 1],
    ])
    close(gram(leadingDirections(alike, 3, 3), 3), [1, 0, 0, 0, 1, 0, 0, 0, 0], 12)
  })

  test('of texts without a feature are 0', () => {
    const nothing = rowsOf([
      [0, 0],
      [0, 0],
    ])
    expect([...leadingDirections(nothing, 2, 2)]).toEqual([0, 0, 0, 0])
  })
})

test('columns that hardly differ are still made orthonormal', () => {
  const matrix = Float64Array.of(1, 1, 1e-4, 0, 0, 1e-4)
  orthonormalise(matrix, 2)
  orthonormalise(matrix, 2)
  close(gram(matrix, 2), [1, 0, 0, 1], 12)
})
