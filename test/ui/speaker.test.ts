// The voice of a screen: one after the other, each once, and never the reason why a screen stands still.
import { expect, test } from 'vitest'
import { type Announcement, type Heard, openSpeaker, type Playing, type SoundMaker } from '#ui/speaker.ts'

test('announcements are played one after the other, never two at once', async () => {
  const sound = soundThat()
  const speaker = openSpeaker(sound.maker)
  const first = speaker.say(announcement('a'))
  const second = speaker.say(announcement('b'))
  await sound.started(1)
  expect(sound.log).toEqual(['begin a.wav'])
  sound.end('heard')
  await sound.started(2)
  sound.end('heard')
  expect(await Promise.all([first, second])).toEqual(['heard', 'heard'])
  expect(sound.log).toEqual(['begin a.wav', 'end a.wav', 'begin b.wav', 'end b.wav'])
})

test('the chime comes first when it is asked for, and the sounds follow in their order', async () => {
  const sound = soundThat('heard', 'heard', 'heard')
  await openSpeaker(sound.maker).say({ ...announcement('a'), urls: ['a.wav', 'b.wav'], withChime: true })
  expect(sound.begun()).toEqual(['chime.wav', 'a.wav', 'b.wav'])
})

test('each key is said once', async () => {
  const sound = soundThat('heard')
  const speaker = openSpeaker(sound.maker)
  expect(await speaker.say(announcement('a'))).toBe('heard')
  expect(await speaker.say(announcement('a'))).toBe('already-said')
  expect(sound.begun()).toEqual(['a.wav'])
})

test('a browser that forbids sound is told of, and the first touch heals it', async () => {
  const sound = soundThat('blocked', 'heard')
  const speaker = openSpeaker(sound.maker)
  expect(await speaker.say(announcement('a'))).toBe('blocked')
  expect(speaker.state()).toBe('blocked')
  sound.touch()
  expect(speaker.state()).toBe('ready')
  expect(await speaker.say(announcement('a'))).toBe('heard')
})

test('a missing sound does not keep the next one waiting', async () => {
  const sound = soundThat('missing', 'heard')
  const speaker = openSpeaker(sound.maker)
  const both = [speaker.say(announcement('a')), speaker.say(announcement('b'))]
  expect(await Promise.all(both)).toEqual(['missing', 'heard'])
  expect(speaker.state()).toBe('ready')
})

test('a missing sound is spoken by the device, if it has a voice for the language', async () => {
  const sound = soundThat('missing')
  const speaker = openSpeaker({ ...sound.maker, speak: (text) => sound.maker.play(`voice: ${text}`, 1) })
  const said = speaker.say({ ...announcement('a'), text: '请 001 号', language: 'zh' })
  await sound.started(2)
  sound.end('heard')
  expect(await said).toBe('heard')
  expect(sound.begun()).toEqual(['a.wav', 'voice: 请 001 号'])
})

test('a screen that is told to be quiet says nothing', async () => {
  const sound = soundThat('heard')
  const speaker = openSpeaker(sound.maker)
  speaker.turnOff()
  expect(await speaker.say(announcement('a'))).toBe('off')
  expect(speaker.state()).toBe('off')
  speaker.turnOn()
  expect(await speaker.say(announcement('b'))).toBe('heard')
  expect(sound.begun()).toEqual(['b.wav'])
})

test('a new word at once ends the old one, and what waited behind it', async () => {
  const sound = soundThat()
  const speaker = openSpeaker(sound.maker)
  const old = speaker.say(announcement('a'))
  const waiting = speaker.say(announcement('b'))
  await sound.started(1)
  const fresh = speaker.sayNow(announcement('c'))
  await sound.started(2)
  sound.end('heard')
  expect(await Promise.all([old, waiting, fresh])).toEqual(['stopped', 'stopped', 'heard'])
  expect(sound.begun()).toEqual(['a.wav', 'c.wav'])
})

test('what is read now may be read again and again', async () => {
  const sound = soundThat('heard', 'heard')
  const speaker = openSpeaker(sound.maker)
  expect(await speaker.sayNow(announcement('a'))).toBe('heard')
  expect(await speaker.sayNow(announcement('a'))).toBe('heard')
})

test('whoever listens hears of the beginning and the end', async () => {
  const sound = soundThat('heard')
  const speaker = openSpeaker(sound.maker)
  const seen: boolean[] = []
  const leave = speaker.onChange(() => seen.push(speaker.isSpeaking()))
  await speaker.say(announcement('a'))
  leave()
  expect(seen).toEqual([true, false, false])
})

function announcement(name: string): Announcement {
  return { key: name, urls: [`${name}.wav`] }
}

type Ending = Awaited<Playing['ended']>

// Plays the browser. Sounds end at once as listed, in their order; those not listed end when the test says so.
function soundThat(...endings: readonly Ending[]) {
  const log: string[] = []
  const ends: ((heard: Ending) => void)[] = []
  const starts: (() => void)[] = []
  let touched: () => void = () => undefined
  const play = (url: string): Playing => {
    log.push(`begin ${url}`)
    const { promise, resolve } = Promise.withResolvers<Ending>()
    const ending = endings[ends.length]
    ends.push(resolve)
    if (ending) resolve(ending)
    for (const started of starts.splice(0)) started()
    const ended = promise.then((heard) => {
      log.push(`end ${url}`)
      return heard
    })
    return { ended, stop: () => resolve('stopped') }
  }
  const maker: SoundMaker = {
    play,
    speak: () => undefined,
    chimeUrl: 'chime.wav',
    onTouch: (callback) => {
      touched = callback
    },
  }
  const started = async (count: number) => {
    while (ends.length < count) await new Promise<void>((next) => starts.push(next))
  }
  return {
    maker,
    log,
    started,
    end: (heard: Heard & Ending) => ends.at(-1)?.(heard),
    touch: () => touched(),
    begun: () => log.filter((line) => line.startsWith('begin ')).map((line) => line.slice('begin '.length)),
  }
}
