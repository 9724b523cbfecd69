// Two windows of one device: a zone's calls are said by one of them.
import { expect, onTestFinished, test, vi } from 'vitest'
import { openOneVoice } from '#signage/one-voice.ts'

test('the window that was there first speaks, and the second is silent', async () => {
  const [first, second] = windows('a', 'b')
  expect(await first.isMine('hall')).toBe(true)
  expect(await second.isMine('hall')).toBe(false)
  expect(await first.isMine('hall')).toBe(true)
})

test('of two that ask in one breath, exactly one speaks, whoever was first', async () => {
  for (const [one, other] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    const [first, second] = windows(one, other)
    const mine = await Promise.all([first.isMine('hall'), second.isMine('hall')])
    expect(mine.filter(Boolean)).toHaveLength(1)
  }
})

test('each zone has its own voice', async () => {
  const [first, second] = windows('a', 'b')
  expect(await first.isMine('east')).toBe(true)
  expect(await second.isMine('west')).toBe(true)
  expect(await second.isMine('east')).toBe(false)
})

test('when the first is closed, the second speaks from the next call on', async () => {
  const [first, second] = windows('a', 'b')
  await first.isMine('hall')
  expect(await second.isMine('hall')).toBe(false)
  first.channel.close()
  expect(await second.isMine('hall')).toBe(true)
})

test('a window whose sound is forbidden gives the voice to another', async () => {
  const [first, second] = windows('a', 'b')
  await first.isMine('hall')
  first.giveBack()
  expect(await second.isMine('hall')).toBe(true)
  expect(await first.isMine('hall')).toBe(false)
})

test('of two that both speak, because one stood still, the one with the smaller name goes on', async () => {
  const [window] = windows('b', 'unused')
  await window.isMine('hall')
  const { say, heard } = played(window.channel.name)

  say({ zone: 'hall', from: 'c', is: 'speaking' })
  await vi.waitFor(() => expect(heard).toContainEqual({ zone: 'hall', from: 'b', is: 'speaking' }))
  expect(heard.filter(({ is }) => is === 'question')).toEqual([])

  say({ zone: 'hall', from: 'a', is: 'speaking' })
  await vi.waitFor(async () => {
    await window.isMine('hall')
    expect(heard).toContainEqual({ zone: 'hall', from: 'b', is: 'question', question: 2 })
  })
})

// A window that this test plays.
function played(name: string) {
  const channel = new BroadcastChannel(name)
  onTestFinished(() => channel.close())
  const heard: { readonly is: string }[] = []
  channel.onmessage = ({ data }) => void heard.push(data)
  return { say: (word: object) => channel.postMessage(word), heard }
}

let made = 0

function windows(...names: readonly [string, string]) {
  made += 1
  const open = (name: string) => {
    const channel = new BroadcastChannel(`test ${made}`)
    onTestFinished(() => channel.close())
    return { ...openOneVoice(channel, name), channel }
  }
  return [open(names[0]), open(names[1])] as const
}
