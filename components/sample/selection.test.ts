import { expect, test } from 'vitest'
import { extend, isEmpty, nothing, toggle, toggleLoaded } from './selection'

const loaded = [50, 40, 30, 20, 10]

test('a row is selected and let go by the same key', () => {
  const one = toggle(nothing, 30, loaded)
  expect([...one.ids]).toEqual([30])
  expect(isEmpty(toggle(one, 30, loaded))).toBe(true)
})

test('a range goes from the last selected row to this one, upwards too', () => {
  const range = extend(toggle(nothing, 20, loaded), 40, loaded)
  expect([...range.ids].sort()).toEqual([20, 30, 40])
})

test('a range without a beginning is one row', () => {
  expect([...extend(nothing, 30, loaded).ids]).toEqual([30])
})

test('a range whose beginning has left the list is one more row', () => {
  const gone = { isAll: false, ids: new Set([99]), anchor: 99 }
  expect([...extend(gone, 30, loaded).ids]).toEqual([99, 30])
})

test('taking one row out of all that match leaves the loaded others', () => {
  const rest = toggle({ ...nothing, isAll: true }, 30, loaded)
  expect(rest.isAll).toBe(false)
  expect([...rest.ids]).toEqual([50, 40, 20, 10])
})

test('the box above selects what is loaded, then nothing', () => {
  const full = toggleLoaded(toggle(nothing, 30, loaded), loaded)
  expect(full.ids.size).toBe(5)
  expect(isEmpty(toggleLoaded(full, loaded))).toBe(true)
})
