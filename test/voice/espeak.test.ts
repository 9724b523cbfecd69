import { describe, expect, test } from 'vitest'
import { callPhrase } from '#voice/phrases.ts'
import { readCounter, readTicketNumber } from '#voice/read-number.ts'
import { openEspeak } from '#voice/voices/espeak.ts'
import { durationMs, peakOf, readWav, trimSilence } from '#voice/wav.ts'
import { engines, NO_PROGRAM, phonemes } from './engines.ts'

const MANDARIN = 'cmn-latn-pinyin'
const tones = (line = '') => line.match(/\d+/g)?.join(' ')
/** Without stress and word marks; a third tone is 21, 35 or 214 by its neighbours, and all of them are 3 here. */
const syllables = (line = '') =>
  line
    .replace(/[',|_\s]/g, '')
    .replaceAll('214', '21')
    .trim()

/** 零 to 九 in espeak-ng's notation, where t and p are the unaspirated sounds that pinyin writes d and b. */
const SYLLABLE = [
  'li35N',
  'ji55',
  '@r51',
  'sa55n',
  'si\\[51',
  'wu(?:21|35)',
  'liou51',
  'tS;hi55',
  'pA55',
  'tS;iou(?:21|35)',
]
const NUMBERS = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'))

describe.each(engines)('$name speaks Mandarin', (engine) => {
  test('the sentence of a call: every syllable and every tone', async () => {
    const lines = callPhrase({ number: '老001', counter: '3' }, 'zh').parts.map(({ text }) => text)
    const [who, where] = await phonemes(engine, MANDARIN, lines)
    expect(syllables(who)).toBe('tS;hi35NlAu21li35Nli35Nji55XAu51')
    expect(syllables(where)).toMatch(/^tAu51sa55nXAu51ts\.hw[aA]55Nkhou21$/)
    expect([tones(who), tones(where)]).toEqual(['35 21 35 35 55 51', '51 55 51 55 214'])
  })

  test('老000 to 老999, each digit by itself', async () => {
    const said = await phonemes(
      engine,
      MANDARIN,
      NUMBERS.map((digits) => `${readTicketNumber(`老${digits}`, 'zh')}号`),
    )
    for (const [index, digits] of NUMBERS.entries()) {
      const wanted = [...digits].map((digit) => SYLLABLE[Number(digit)]).join('')
      expect(syllables(said[index]), digits).toMatch(new RegExp(`^lAu(?:21|35)${wanted}XAu51$`))
    }
  })

  test('counters 1 to 50, and 101, 1001 and 2035 with their 零', async () => {
    const counters = [...Array.from({ length: 50 }, (_, index) => String(index + 1)), '101', '1001', '2035']
    const said = await phonemes(
      engine,
      MANDARIN,
      counters.map((counter) => readCounter(counter, 'zh')),
    )
    const ten = 's\\.i\\.35'
    for (const [index, counter] of counters.entries()) {
      const [tens = 0, ones = 0] = [...counter.padStart(2, '0')].map(Number)
      const high = tens > 1 ? `${SYLLABLE[tens]}${ten}` : tens === 1 ? ten : ''
      const wanted = index < 50 ? `${high}${ones || !high ? SYLLABLE[ones] : ''}` : '.*li35N.*'
      expect(syllables(said[index]), counter).toMatch(new RegExp(`^${wanted}XAu51ts\\.hw[aA]55Nkhou21$`))
    }
  })

  test('no word is taken for English, and letters only where they are letters', async () => {
    const words = [
      '请老零零一号，到三号窗口',
      '您的号码是普零幺二号',
      '前面还有两位，大约等三十分钟',
      '请在爱心专座等候',
    ]
    for (const line of await phonemes(engine, MANDARIN, words)) expect(line).not.toContain('(en)')
    const [letters = ''] = await phonemes(engine, MANDARIN, ['请 A B 一二号'])
    // One build says letters with Chinese sounds, the other with English ones; B is one of them in both.
    expect(letters.match(/\(en\)/g)?.length ?? 0).toBeLessThanOrEqual(1)
    expect(syllables(letters)).toMatch(/ei55(?:\(en\)b|p)i:?\d\d(?:\(cmn\))?ji55@r51XAu51$/)
  })

  test('AB12 is no word, A no article, W three syllables, R not 二', async () => {
    const spoken = ['AB12', 'A零', 'W零', 'R零'].map(
      (number) => `请 ${readTicketNumber(`${number.slice(0, -1)}0`, 'zh')}`,
    )
    const [ab = '', a = '', w = '', r = ''] = (await phonemes(engine, MANDARIN, spoken)).map(syllables)
    expect(ab).not.toContain('a55b')
    expect(a).toBe('tS;hi21Nei55li35N')
    expect(w).toMatch(/tA35pu51liou55li35N$/)
    expect(r).toMatch(/A55@r21li35N$/)
  })

  test('every letter is said, and none swallows the number behind it', async () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const said = await phonemes(
      engine,
      MANDARIN,
      letters.map((letter) => readTicketNumber(`${letter}012`, 'zh')),
    )
    for (const [index, letter] of letters.entries()) {
      expect(syllables(said[index]), letter).toMatch(/^.+li35Nji55@r51$/)
      expect(said[index]?.includes('a#'), letter).toBe(false)
    }
    expect(new Set(said.map(syllables)).size).toBe(26)
  })

  test('a character with several readings has the one of its word', async () => {
    const readings = [
      ['银行', /^ji35nX[aA]35N$/],
      ['行业', /^X[aA]35NjiE51$/],
      ['重新', /^ts\.hong35/],
      ['重复', /^ts\.hong35/],
      ['长者', /^ts\.[aA]35N/],
      ['会计', /^khuai5/],
      ['地址', /^ti51ts\./],
      ['调解', /^thjAu35/],
      ['空调', /^khong55thjAu35$/],
      ['变更', /k'?@55N$/],
      ['应急', /^ji51N/],
      ['着急', /^ts\.Au35/],
      ['不动产', /^pu35tong51/],
      ['音乐', /^ji55nj?yE51$/],
    ] as const
    const said = await phonemes(
      engine,
      MANDARIN,
      readings.map(([word]) => word),
    )
    for (const [index, [word, wanted]] of readings.entries()) expect(syllables(said[index]), word).toMatch(wanted)
  })
})

describe.each(engines)('$name speaks other languages', (engine) => {
  test('a call in English', async () => {
    const lines = callPhrase({ number: 'A001', counter: '3' }, 'en').parts.map(({ text }) => text)
    const [who = '', where = ''] = await phonemes(engine, 'en-gb', lines)
    expect(who).toContain("'eI z'i@roU z'i@roU")
    expect(where).toContain("k'aUnt3 Tr'i:")
  })

  test('a call in Cantonese', async () => {
    const lines = callPhrase({ number: '老001', counter: '3' }, 'yue').parts.map(({ text }) => text)
    const [who, where] = await phonemes(engine, 'yue', lines)
    expect([tones(who), tones(where)]).toEqual(['2 5 4 4 1 6', '3 1 6 1 2'])
  })
})

describe.each(engines)('$name speaks Uyghur', (engine) => {
  test('a call: digits one by one, the counter by its place', async () => {
    const lines = callPhrase({ number: '老001', counter: '12' }, 'ug').parts.map(({ text }) => text)
    const [who = '', where = ''] = await phonemes(engine, 'ug', lines)
    expect(who).toContain("n'Wl n'Wl b'IR n'omuR")
    expect(where).toMatch(/^ ?'on .*kk.*IntSI kWzn'&kk& k'elIN/)
  })

  test('every letter is a syllable of its own, none is spoken in English, and no two are alike', async () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const said = await phonemes(
      engine,
      'ug',
      letters.map((letter) => readTicketNumber(`${letter}1`, 'ug')),
    )
    for (const [index, line] of said.entries()) {
      expect(line, letters[index]).toMatch(/[aeiouyAEIOUYW&].* b'I/)
      expect(line, letters[index]).not.toContain('(en)')
    }
    expect(new Set(said).size).toBe(26)
  })
})

describe.each(engines)('$name makes sound', ({ name, program }) => {
  test('in four languages, in the format that needs no converting', async () => {
    const engine = await openEspeak({ program })
    expect(engine?.name).toMatch(new RegExp(`^${name} \\d`))
    const texts = [
      ['请老零零一号，', 'zh'],
      ['Number elder', 'en'],
      ['到三号窗口。', 'yue'],
      ['نومۇر', 'ug'],
    ] as const
    for (const [text, language] of texts) {
      const speech = await engine?.speak(text, language, 150)
      const sound = speech?.ok ? readWav(speech.wav) : undefined
      expect(sound?.rateHz).toBe(22_050)
      expect(peakOf(sound?.samples ?? new Int16Array(0))).toBeGreaterThan(5_000)
    }
    engine?.close()
  })

  test('a slower rate takes longer', async () => {
    const engine = await openEspeak({ program })
    const lengths = [120, 150, 200].map(async (rate) => {
      const speech = await engine?.speak('请老零零一号到三号窗口。', 'zh', rate)
      const sound = speech?.ok ? readWav(speech.wav) : undefined
      return sound ? durationMs(trimSilence(sound)) : 0
    })
    const [slow = 0, usual = 0, quick = 0] = await Promise.all(lengths)
    expect(slow).toBeGreaterThan(usual * 1.1)
    expect(usual).toBeGreaterThan(quick * 1.1)
    engine?.close()
  })

  test('a text that looks like an option or a command is only a text', async () => {
    const engine = await openEspeak({ program })
    for (const text of ['--version', '-w x.wav', '; touch x', '$(touch x)', '<audio src="x"/>']) {
      const speech = await engine?.speak(text, 'zh', 150)
      expect(speech?.ok && readWav(speech.wav)?.rateHz, text).toBe(22_050)
    }
    engine?.close()
  })
})

test('without the system’s espeak-ng the build from our packages speaks', async () => {
  const engine = await openEspeak({ program: NO_PROGRAM })
  expect(engine?.name).toMatch(/^espeak-ng-wasm 1\.5/)
  expect([...(engine?.languages ?? [])]).toEqual(['zh', 'en', 'yue', 'ug'])
})
