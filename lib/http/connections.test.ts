import { expect, test, vi } from 'vitest'
import { apiRequest } from '@/lib/testing/api/test-application'
import { CONNECTION_HEADER, createConnections } from './connections'

const ignore = () => {}
const requestOf = (id: number | null) =>
  apiRequest('GET', '/', { headers: { [CONNECTION_HEADER]: String(id) } })

test('limits: of too many connections without a login the one that is idle for longest is closed', () => {
  const connections = createConnections(2)
  const [first, second] = [vi.fn(), vi.fn()]
  const id = connections.open('a', first) ?? 0
  connections.open('a', second)
  connections.enter(id)()
  expect(connections.open('a', ignore)).not.toBeNull()
  expect(first).not.toHaveBeenCalled()
  expect(second).toHaveBeenCalledOnce()
})

test('limits: none is opened while all of an address are busy; other addresses are', () => {
  const connections = createConnections(1)
  const leave = connections.enter(connections.open('a', ignore) ?? 0)
  expect(connections.open('a', ignore)).toBeNull()
  expect(connections.open('b', ignore)).not.toBeNull()
  leave()
  expect(connections.open('a', ignore)).not.toBeNull()
})

test('limits: connections that showed a login, or are closed, do not count', () => {
  const connections = createConnections(1)
  const kept = vi.fn()
  const known = connections.open('a', kept)
  connections.know(requestOf(known))
  const second = connections.open('a', ignore)
  connections.closed(second ?? 0)
  expect(connections.open('a', ignore)).not.toBeNull()
  expect(kept).not.toHaveBeenCalled()
})
