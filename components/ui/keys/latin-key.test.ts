import { describe, expect, test } from 'vitest'
import { latinKey } from './latin-key'

const pressed = (key: string, code: string, shiftKey = false) => latinKey({ key, code, shiftKey })

describe('digits on other keyboards', () => {
  test.each([
    ['France', '&', 'Digit1', '1'],
    ['France', 'é', 'Digit2', '2'],
    ['France', '(', 'Digit5', '5'],
    ['Czechia', '+', 'Digit1', '1'],
    ['Czechia', 'ě', 'Digit2', '2'],
    ['Lithuania', 'ą', 'Digit1', '1'],
    ['a dead key', 'Dead', 'Digit7', '7'],
    ['Iran', '۱', 'Digit1', '1'],
    ['Iran, another place', '۹', '', '9'],
    ['Egypt', '٣', 'Numpad3', '3'],
    ['India', '६', 'Digit6', '6'],
    ['Thailand', '๗', '', '7'],
    ['a wide digit', '４', 'Digit4', '4'],
    ['a mathematical one', '𝟗', '', '9'],
    ['the numeric keypad', '8', 'Numpad8', '8'],
  ])('%s: %s on %s is %s', (_, key, code, digit) => {
    expect(pressed(key, code)).toBe(digit)
  })

  test('with shift the keyboard says what is meant', () => {
    expect(pressed('1', 'Digit1', true)).toBe('1')
    expect(pressed('!', 'Digit1', true)).toBe('!')
    expect(pressed('/', 'Digit7', true)).toBe('/')
  })

  test('what is no digit stays as it is', () => {
    expect(pressed('End', 'Numpad1')).toBe('End')
    expect(pressed('/', 'Slash')).toBe('/')
    expect(pressed('Enter', 'Enter')).toBe('Enter')
  })
})

test('a letter of another script is the one at its place, a Latin one is itself', () => {
  expect(pressed('ы', 'KeyS')).toBe('s')
  expect(pressed('ξ', 'KeyJ')).toBe('j')
  expect(pressed('Z', 'KeyY')).toBe('z')
})
