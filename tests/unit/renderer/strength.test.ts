import { describe, expect, it } from 'vitest'
import { strengthOf } from '../../../renderer/forms/strength'

describe('strengthOf', () => {
  it.each([
    'Password',
    '',
    '1234567',
    '12345678',
    'aaaaaaaaaaaa',
    'password',
    'Password',
    'qwerty123',
    '5201314520',
    'abcdefgh2026',
    '87654321',
  ])('calls %j easy to guess', (password) => expect(strengthOf(password)).toBe(0))

  it.each(['南环桥头卖豆腐', 'tK4#vQ9z!mW2', '春风 1978 铁皮桶 Lamp'])('finds %j better than easy', (password) => {
    expect(strengthOf(`${password}甲`)).toBeGreaterThanOrEqual(2)
  })

  it('counts the own names as one surprise only', () => {
    expect(strengthOf('周敏和平社区2026', ['周敏', '和平社区居民委员会', '和平社区'])).toBe(0)
  })

  it('never falls when something unforeseen is added', () => {
    expect(strengthOf('kv7Trx2pLQ')).toBeLessThanOrEqual(strengthOf('kv7Trx2pLQ%w9'))
  })
})
