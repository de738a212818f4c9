import { at } from '@/lib/at'

/** For each of some ascending numbers its place among other ascending ones, or −1. */
export function placesIn(numbers: Float64Array, wanted: Float64Array): Int32Array {
  let place = 0
  return Int32Array.from(wanted, (number) => {
    while (place < numbers.length && at(numbers, place) < number) place++
    return numbers[place] === number ? place : -1
  })
}
