// The voice of a hall in a whole running house: one line for each zone, the voices of a call, packs of recorded clips, the
// volume of the hour, and what a manager types.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { HallSettings } from '#contract/settings.ts'
import type { AnnouncementFate, SampleWords, VoiceNow } from '#contract/voice-state.ts'
import { clipInventory } from '#voice/clip-keys.ts'
import { durationMs, HALL_RATE_HZ, peakOf, readWav, type Sound, toWav } from '#voice/wav.ts'
import type { Caller } from '../support/caller.ts'
import type { RunningHouse } from '../support/running-house.ts'
import { spoken } from '../voice/recordings.ts'
import { houseForTest } from './house-for-test.ts'

const HALL = '/api/halls/main'
const PACK = `${HALL}/voice-packs/guiliu`

/** A house with an open day, a board that watches, and a manager. */
async function openedHouse() {
  const house = await houseForTest()
  const manager = await house.signIn()
  const board = await house.screen()
  await board.watch({ view: 'board' })
  return { house, manager, board }
}

/** Takes a ticket for each counter from 1 on and calls them, one after the other. Returns the tickets. */
async function callAt(manager: Caller, counters: number, wish: object = {}): Promise<string[]> {
  const tickets: string[] = []
  for (let counter = 1; counter <= counters; counter += 1) {
    await manager.done({ type: 'take-ticket', service: 'card', class: 'elder', ...wish })
    await manager.done({ type: 'open-counter', counter: String(counter) })
    const { ticket } = await manager.done({ type: 'call-next', counter: String(counter) })
    tickets.push(ticket?.id ?? '')
  }
  return tickets
}

async function changeVoice(manager: Caller, voice: Partial<HallSettings['voice']>): Promise<void> {
  const { body } = await manager.get<HallSettings>(`${HALL}/settings`)
  const changed = { ...body, voice: { ...body.voice, ...voice } }
  const told = await manager.ask('PUT', `${HALL}/settings`, changed)
  expect(told.status).toBe(200)
}

async function sound(house: RunningHouse, url: string, caller: Caller = house.stranger()): Promise<Sound> {
  const response = await fetch(house.url() + url, { headers: caller.headers })
  expect(response.headers.get('content-type')).toBe('audio/wav')
  const found = readWav(new Uint8Array(await response.arrayBuffer()))
  if (!found) throw new Error(`No sound at ${url}`)
  return found
}

function upload(house: RunningHouse, manager: Caller, key: string, wav: Uint8Array<ArrayBuffer>, type = 'audio/wav') {
  return fetch(`${house.url()}${PACK}/clips/${encodeURIComponent(key)}`, {
    method: 'PUT',
    headers: { ...manager.headers, 'content-type': type },
    body: wav,
  })
}

async function uploadRequired(house: RunningHouse, manager: Caller, wav = toWav(spoken())): Promise<void> {
  for (const { key, isRequired } of clipInventory('zh')) {
    if (isRequired) expect((await upload(house, manager, key, wav)).status, key).toBe(204)
  }
}

async function linesOf(manager: Caller): Promise<VoiceNow['lines']> {
  return (await manager.get<VoiceNow>(`${HALL}/speech/lines`)).body.lines
}

async function announcementsCounted(house: RunningHouse): Promise<Record<string, number>> {
  const { body } = await house.stranger().get<string>('/metrics')
  const lines = [...body.matchAll(/^nuanting_announcements_total\{outcome="(\w+)"\} (\d+)$/gm)]
  return Object.fromEntries(lines.map(([, outcome = '', count]) => [outcome, Number(count)]))
}

describe('the line of a zone', () => {
  test('says one call at a time, in their order, and each once in a rush', async () => {
    const { house, manager, board } = await openedHouse()
    await callAt(manager, 4)
    const [first] = await board
      .until('board', ({ calls }) => calls.length === 4)
      .then(({ calls }) => calls.toReversed())
    expect(board.says).toMatchObject([{ call: first?.call, repeats: 2 }])

    const order = ['1', '2', '3', '4']
    for (let said = 2; said <= 4; said += 1) {
      house.clock.move(14_000)
      await board.untilSaid((say) => say === board.says[said - 1])
    }
    expect(board.says.map(({ text }) => /到 (\d)号/.exec(text)?.[1])).toEqual(order)
    // Two wait behind the second, one behind the third, nobody behind the last.
    expect(board.says.map(({ repeats }) => repeats)).toEqual([2, 1, 2, 2])
    expect(await announcementsCounted(house)).toEqual({ said: 7, shortened: 1 })
    expect(await linesOf(manager)).toEqual([{ zone: 'main', waiting: 0, said: 4, shortened: 1, merged: 0, dropped: 0 }])
  })

  test('goes on as soon as a board has said it to the end', async () => {
    const { house, manager, board } = await openedHouse()
    await callAt(manager, 2)
    const [first] = await board
      .until('board', ({ calls }) => calls.length === 2)
      .then(({ calls }) => calls.toReversed())
    board.emit('shown', { call: first?.call, at: house.clock.now(), heard: false })
    board.emit('shown', { call: first?.call, at: house.clock.now(), heard: true })
    // The two messages have gone the way to the server when a third one is answered.
    await board.watch({ view: 'board' })
    house.clock.tick()
    await board.untilSaid(({ call }) => call !== first?.call)
  })

  test('lets go who waited too long, and who has come meanwhile', async () => {
    const { house, manager, board } = await openedHouse()
    const [, second] = await callAt(manager, 3)
    await board.until('board', ({ calls }) => calls.length === 3)
    await manager.done({ type: 'start-service', ticket: second ?? '' })
    house.clock.move(46_000)
    await manager.done({ type: 'take-ticket', service: 'card', class: 'elder' })
    await manager.done({ type: 'open-counter', counter: '4' })
    await manager.done({ type: 'call-next', counter: '4' })
    await board.untilSaid(({ text }) => text.includes('到 4号'))
    expect(board.says).toHaveLength(2)
    expect(await announcementsCounted(house)).toEqual({ said: 4, dropped: 1 })
  })

  test('a ticket that is called anew while it waits is said once, by its newest call', async () => {
    const { house, manager, board } = await openedHouse()
    const [, , third] = await callAt(manager, 3)
    await board.until('board', ({ calls }) => calls.length === 3)
    house.clock.move(26_000)
    await board.untilSaid(({ text }) => text.includes('到 2号'))
    await manager.done({ type: 'recall-ticket', ticket: third ?? '' })
    const again = await board.until('board', ({ calls }) => calls[0]?.times === 2)
    house.clock.move(14_000)
    const say = await board.untilSaid(({ text }) => text.includes('到 3号'))
    expect(say.call).toBe(again.calls[0]?.call)
    house.clock.move(14_000)
    expect(await announcementsCounted(house)).toEqual({ said: 6, merged: 1 })
  })

  test('a board that comes late is told what is being said, and nothing older', async () => {
    const { house, manager, board } = await openedHouse()
    await callAt(manager, 2)
    await board.until('board', ({ calls }) => calls.length === 2)
    const late = await house.screen()
    await late.watch({ view: 'board' })
    await late.untilSaid(({ text }) => text.includes('到 1号'))
    house.clock.move(30_000)
    await board.untilSaid(({ text }) => text.includes('到 2号'))
    house.clock.move(11_000)
    const later = await house.screen()
    await later.watch({ view: 'board' })
    await later.watch({ view: 'board' })
    expect(later.says).toEqual([])
  })
})

describe('the voices of a call', () => {
  test('in the order of the hall, with one caption for each language', async () => {
    const { house, manager, board } = await openedHouse()
    await changeVoice(manager, { order: ['yue', 'zh', 'en', 'ug'] })
    await callAt(manager, 1)
    const say = await board.untilSaid(() => true)
    expect(say.text).toBe(
      '请 老001 号，到 1号窗口。 Number elder 001, please go to Counter 1. L001 نومۇر، 1-كۆزنەككە كېلىڭ.',
    )
    expect(durationMs(await sound(house, say.url))).toBeGreaterThan(4 * 3_000)
  })

  test('and in the language that the visitor chose for the ticket', async () => {
    const { manager, board } = await openedHouse()
    await callAt(manager, 1, { language: 'en' })
    expect((await board.untilSaid(() => true)).text).toContain('Number elder 001, please go to Counter 1.')
    await callAt(manager, 1, { language: 'zh' }).catch(() => undefined)
    expect(board.says[0]?.text.startsWith('请 老001 号')).toBe(true)
  })

  test('softer at the hours that the hall wants, and not at all at 0', async () => {
    const { house, manager, board } = await openedHouse()
    const hours = (percent: number) => Array.from({ length: 24 }, (_, hour) => (hour === 10 ? percent : 100))
    const [ticket = ''] = await callAt(manager, 1)
    const { url } = await board.untilSaid(() => true)
    const loud = peakOf((await sound(house, url)).samples)
    await changeVoice(manager, { volumeByHour: hours(50) })
    expect(peakOf((await sound(house, url)).samples)).toBeCloseTo(loud / 4, -1)
    await changeVoice(manager, { volumeByHour: hours(0) })
    house.clock.move(30_000)
    await manager.done({ type: 'recall-ticket', ticket })
    await board.until('board', ({ calls }) => calls[0]?.times === 2)
    expect(board.says).toHaveLength(1)
  })
})

describe('a manager listens', () => {
  test('to any phrase in any voice, and to a call in settings that are not kept yet', async () => {
    const { house, manager } = await openedHouse()
    for (const language of ['zh', 'yue', 'en', 'ug']) {
      const text = encodeURIComponent('A001')
      await sound(house, `${HALL}/speech/phrase?language=${language}&text=${text}`, manager)
    }
    const sample = (more: string) =>
      sound(house, `${HALL}/speech/sample?voice=zh&number=${encodeURIComponent('老011')}&counter=3${more}`, manager)
    const [usual, slow, yao] = await Promise.all([sample(''), sample('&charsPerMinute=120'), sample('&one=yao')])
    expect(durationMs(slow)).toBeGreaterThan(durationMs(usual) * 1.1)
    expect(yao).not.toEqual(usual)
    const wrong = await manager.get(`${HALL}/speech/sample?voice=klingon&number=A001&counter=3`)
    expect(wrong.status).toBe(400)
  })

  test('to all voices one after the other, to a sentence, and reads what will be said', async () => {
    const { house, manager } = await openedHouse()
    const call = `number=${encodeURIComponent('老011')}&counter=3`
    const hear = (query: string) => sound(house, `${HALL}/speech/sample?${query}`, manager)
    const read = async (query: string) =>
      (await manager.get<{ items: SampleWords[] }>(`${HALL}/speech/words?${query}`)).body.items
    const [one, both] = await Promise.all([hear(`voice=zh&${call}`), hear(`voice=zh&voice=en&${call}`)])
    expect(durationMs(both)).toBeGreaterThan(durationMs(one) + 2_000)
    expect(await read(`voice=zh&voice=en&one=yao&${call}`)).toEqual([
      { voice: 'zh', caption: '请 老011 号，到 3号窗口。', spoken: '请老零幺幺号， 到三号窗口。', by: 'machine' },
      {
        voice: 'en',
        caption: 'Number elder 011, please go to Counter 3.',
        spoken: 'Number elder zero one one, please go to counter three.',
        by: 'machine',
      },
    ])
    const text = `voice=zh&text=${encodeURIComponent('请到2楼')}`
    expect(durationMs(await hear(text))).toBeGreaterThan(1_000)
    expect(await read(text)).toEqual([{ voice: 'zh', caption: '请到2楼', spoken: '请到二楼', by: 'machine' }])
    for (const half of ['voice=zh', 'voice=zh&number=A001', `${text}&${call}`]) {
      expect((await manager.get(`${HALL}/speech/words?${half}`)).status).toBe(400)
    }
  })
})

describe('the voice now', () => {
  test('has its engine, its volume and its boards, of which one is heard of when it has told', async () => {
    const { house, manager, board } = await openedHouse()
    const now = async () => (await manager.get<VoiceNow>(`${HALL}/speech/lines`)).body
    const device = await house.addDevice({ kind: 'board', name: '东墙大屏' })
    const paired = await house.screen(await house.pair('board', device))
    await paired.watch({ view: 'board' })
    await expect.poll(now).toMatchObject({
      engine: expect.stringContaining('espeak'),
      languages: expect.arrayContaining(['zh', 'yue', 'en', 'ug']),
      on: true,
      volume: 100,
      isHeard: true,
      screens: [{ device, name: '东墙大屏', sound: 'unheard' }],
    })
    paired.emit('alive', { position: 0, paintedAt: house.clock.now(), audio: 'blocked' })
    await paired.watch({ view: 'board' })
    expect((await now()).screens).toMatchObject([{ sound: 'blocked' }])
    house.clock.move(120_000)
    expect((await now()).screens).toMatchObject([{ sound: 'gone' }])
    board.close()
  })
})

test('nobody hears a page that only looks at a board', async () => {
  const { house, manager, board } = await openedHouse()
  const isHeard = async () => (await manager.get<VoiceNow>(`${HALL}/speech/lines`)).body.isHeard
  board.close()
  const report = await house.screen(manager)
  await report.watch({ view: 'board', quiet: true })
  await expect.poll(isHeard).toBe(false)
  const told = await manager.post<{ call: string }>(`${HALL}/announcements`, { text: '请保持安静。', language: 'zh' })
  expect((await manager.get(`${HALL}/announcements/${told.body.call}`)).body).toMatchObject({ silent: 'no-board' })
  expect(report.says).toEqual([])
  await report.watch({ view: 'board' })
  expect(await isHeard()).toBe(true)
})

describe('an announcement that a manager types', () => {
  const post = (manager: Caller, body: object) => manager.post<{ call: string }>(`${HALL}/announcements`, body)

  test('is said in its turn, with its words on the board and its sound for everybody', async () => {
    const { house, manager, board } = await openedHouse()
    const told = await post(manager, { text: '2楼的饮水机修好了。', language: 'zh' })
    expect(told.status).toBe(202)
    const say = await board.untilSaid(({ call }) => call === told.body.call)
    expect(say).toMatchObject({ zone: 'main', text: '2楼的饮水机修好了。', url: `${HALL}/speech/${told.body.call}` })
    expect(durationMs(await sound(house, say.url))).toBeGreaterThan(2_000)
    board.emit('shown', { call: say.call, at: house.clock.now(), heard: true })
    await board.watch({ view: 'board' })
    await callAt(manager, 1)
    await board.untilSaid(({ text }) => text.includes('老001'))
  })

  test('has a fate that the manager can ask for: waiting, said, heard; or why nobody hears it', async () => {
    const { house, manager, board } = await openedHouse()
    const fateOf = async (call: string) => (await manager.get<AnnouncementFate>(`${HALL}/announcements/${call}`)).body
    const first = (await post(manager, { text: '请保持安静。', language: 'zh' })).body.call
    const second = (await post(manager, { text: '请带好随身物品。', language: 'zh' })).body.call
    expect((await fateOf(first)).zones).toEqual([{ zone: 'main', fate: 'saying' }])
    expect(await fateOf(second)).toEqual({ zones: [{ zone: 'main', fate: 'waiting' }], shown: 0, heard: 0 })
    board.emit('shown', { call: first, at: house.clock.now(), heard: true })
    await board.watch({ view: 'board' })
    expect(await fateOf(first)).toEqual({ zones: [{ zone: 'main', fate: 'said' }], shown: 1, heard: 1 })

    house.clock.move(60_000)
    await post(manager, { text: '再说一遍。', language: 'zh' })
    expect((await fateOf(second)).zones).toEqual([{ zone: 'main', fate: 'dropped' }])
    await changeVoice(manager, { on: false })
    const unsaid = (await post(manager, { text: '没人听见。', language: 'zh' })).body.call
    expect(await fateOf(unsaid)).toEqual({ zones: [], shown: 0, heard: 0, silent: 'off' })
  })

  test('is refused for a zone that is not there, in a language that nobody speaks, and when it is too long', async () => {
    const { manager } = await openedHouse()
    for (const body of [
      { text: '好', language: 'zh', zone: 'cellar' },
      { text: '好', language: 'klingon' },
      { text: '长'.repeat(301), language: 'zh' },
      { text: '  ', language: 'zh' },
    ]) {
      expect((await post(manager, body)).status).toBe(400)
    }
  })

  test('is forgotten: not in the journal, not after a while, and not under another id', async () => {
    const { house, manager } = await openedHouse()
    const { call } = (await post(manager, { text: '请张先生到服务台。', language: 'zh' })).body
    expect((await manager.get(`${HALL}/speech/${call}`)).status).toBe(200)
    expect((await manager.get(`${HALL}/speech/announcement-${randomUUID()}`)).status).toBe(404)
    const { body } = await manager.get<{ items: unknown[] }>(`${HALL}/events`)
    expect(JSON.stringify(body)).not.toContain('张先生')
    house.clock.move(11 * 60_000)
    expect((await manager.get(`${HALL}/speech/${call}`)).status).toBe(404)
  })
})

describe('a pack of recorded clips', () => {
  type Shown = {
    readonly clips: readonly { readonly key: string; readonly isNeeded: boolean; readonly isRecorded: boolean }[]
  }
  type Checked = { readonly isUsable: boolean; readonly problems: readonly { code: string; clip?: string }[] }

  async function withPack() {
    const opened = await openedHouse()
    const made = await opened.manager.ask<Shown>('PUT', PACK, { language: 'zh', name: '桂柳话', dialect: '柳州' })
    expect(made.status).toBe(200)
    return { ...opened, made: made.body }
  }

  test('begins as a list of what is to be said, with what this hall needs', async () => {
    const { house, manager, made } = await withPack()
    const needed = made.clips.filter(({ isNeeded }) => isNeeded).map(({ key }) => key)
    expect(needed).toEqual(expect.arrayContaining(['digit-0', 'prefix-老', 'letter-a', 'letter-f', 'at-counter']))
    expect(needed).not.toContain('letter-g')
    expect(made.clips.every(({ isRecorded }) => !isRecorded)).toBe(true)
    await upload(house, manager, 'prefix-老', toWav(spoken()))
    const { body } = await manager.get<Shown>(PACK)
    expect(body.clips.filter(({ isRecorded }) => isRecorded).map(({ key }) => key)).toEqual(['prefix-老'])
    expect((await manager.get<{ items: unknown[] }>(`${HALL}/voice-packs`)).body.items).toMatchObject([
      { id: 'guiliu', name: '桂柳话', recorded: 1, isUsed: false },
    ])
  })

  test('is checked: what is missing and what cannot be used; and is not used before that is mended', async () => {
    const { house, manager } = await withPack()
    await uploadRequired(house, manager)
    await upload(house, manager, 'digit-7', toWav({ rateHz: HALL_RATE_HZ, samples: new Int16Array(22_050) }))
    const checked = (await manager.post<Checked>(`${PACK}/check`)).body
    expect(checked.isUsable).toBe(false)
    expect(checked.problems).toContainEqual({ code: 'silent', weight: 'stops', clip: 'digit-7', file: 'digit-7.wav' })
    expect(checked.problems).toContainEqual({ code: 'clip-missing', weight: 'warns', clip: 'letter-a' })
    const used = await manager.post(`${PACK}/use`)
    expect([used.status, used.body]).toMatchObject([
      409,
      { code: 'pack-not-usable', errors: [{ path: 'digit-7', message: 'silent' }] },
    ])
    await manager.ask('DELETE', `${PACK}/clips/digit-7`)
    expect((await manager.post<Checked>(`${PACK}/check`)).body.problems).toContainEqual({
      code: 'clip-missing',
      weight: 'stops',
      clip: 'digit-7',
    })
  })

  test('then speaks: its clips where it has them, the machine for the rest, after a restart too', async () => {
    const { house, manager, board } = await withPack()
    await uploadRequired(house, manager)
    expect((await manager.post<Checked>(`${PACK}/use`)).body.isUsable).toBe(true)
    const { body } = await manager.get<HallSettings>(`${HALL}/settings`)
    expect(body.voice.order).toEqual(['zh', 'pack:guiliu'])
    await changeVoice(manager, { order: ['pack:guiliu'] })

    await callAt(manager, 1)
    const say = await board.untilSaid(() => true)
    expect(say.text).toBe('请 老001 号，到 1号窗口。')
    const inClips = await sound(house, say.url)
    // The clips are tones of 440 Hz; no synthesiser sounds like that.
    const sample = (voice: string) =>
      `${HALL}/speech/sample?voice=${voice}&number=${encodeURIComponent('老001')}&counter=1`
    expect(await sound(house, sample('pack:guiliu'), manager)).toEqual(inClips)
    expect(await sound(house, sample('zh'), manager)).not.toEqual(inClips)

    await house.restart()
    expect(await sound(house, sample('pack:guiliu'), await house.signIn())).toEqual(inClips)
  })

  test('is not removed while the hall speaks with it; afterwards the hall still has a voice', async () => {
    const { house, manager, board } = await withPack()
    await uploadRequired(house, manager)
    await manager.post(`${PACK}/use`)
    expect(await manager.ask('DELETE', PACK)).toMatchObject({ status: 409, body: { code: 'pack-in-use' } })
    expect((await manager.get(PACK)).status).toBe(200)
    await changeVoice(manager, { order: ['zh'] })
    expect((await manager.ask('DELETE', PACK)).status).toBe(204)
    expect((await manager.get(PACK)).status).toBe(404)
    await callAt(manager, 1)
    await sound(house, (await board.untilSaid(() => true)).url)
  })

  test('takes nothing but WAV files for clips that there are', async () => {
    const { house, manager } = await withPack()
    const wav = toWav(spoken())
    expect((await upload(house, manager, 'digit-x', wav)).status).toBe(400)
    expect((await upload(house, manager, '../../settings', wav)).status).toBe(400)
    expect((await upload(house, manager, 'digit-0', wav, 'audio/mpeg')).status).toBe(400)
    expect((await upload(house, manager, 'digit-0', new Uint8Array(5 * 1024 * 1024))).status).toBe(413)
    expect((await manager.get(`${PACK}/clips/digit-0`)).status).toBe(404)
    expect((await upload(house, manager, 'digit-0', wav)).status).toBe(204)
    expect(await sound(house, `${PACK}/clips/digit-0`, manager)).toEqual(spoken())
    const other = await fetch(`${house.url()}${PACK}x/clips/digit-0`, {
      method: 'PUT',
      headers: { ...manager.headers, 'content-type': 'audio/wav' },
      body: wav,
    })
    expect(other.status).toBe(404)
  })

  test('two uploads at once lose neither', async () => {
    const { house, manager } = await withPack()
    await Promise.all([...'0123456789'].map((digit) => upload(house, manager, `digit-${digit}`, toWav(spoken()))))
    const { body } = await manager.get<Shown>(PACK)
    expect(body.clips.filter(({ isRecorded }) => isRecorded)).toHaveLength(10)
  })
})
