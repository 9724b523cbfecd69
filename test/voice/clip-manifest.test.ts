import { describe, expect, test } from 'vitest'
import { readManifest } from '#voice/clip-manifest.ts'

const manifest = {
  id: 'guiliu',
  language: 'zh',
  name: '桂柳话',
  dialect: '柳州',
  speaker: '大厅的同事，女声',
  sampleRate: 48_000,
  clips: { 'digit-0': '零.wav', 'prefix-老': 'lao.WAV' },
}
const read = (change: object) => readManifest(JSON.stringify({ ...manifest, ...change }, undefined, 2))
const wrong = async (change: object) => {
  const answer = await read(change)
  return answer.ok ? [] : answer.problems
}

describe('a manifest', () => {
  test('as somebody wrote it', async () => {
    expect(await read({})).toEqual({ ok: true, manifest })
  })

  test('with an order of its own for calls', async () => {
    const call = ['go-to', '{counter}', '{pause}', '{number}']
    expect(await read({ call })).toEqual({ ok: true, manifest: { ...manifest, call } })
  })
})

describe('what is wrong is told with its place', () => {
  test('no JSON: the line', async () => {
    const answer = await readManifest('{\n  "id": "guiliu"\n  "language": "zh"\n}')
    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'manifest-wrong', weight: 'stops' }] })
    expect(answer.ok ? '' : answer.problems[0]?.found).toMatch(/line 3/)
  })

  test('a field: its name and its line', async () => {
    expect(await wrong({ language: 'zhuang' })).toMatchObject([{ code: 'manifest-wrong', field: 'language', line: 3 }])
    expect(await wrong({ clips: { 'digit-0': '零.wav', 'digit-1': '../一.wav' } })).toMatchObject([
      { field: 'clips.digit-1', line: 10 },
    ])
    expect(await wrong({ clips: { 'digit-x': 'x.wav' } })).toMatchObject([{ field: 'clips.digit-x', line: 9 }])
  })

  test('several fields at once', async () => {
    expect((await wrong({ id: 'Nicht so', name: '' })).map(({ field }) => field)).toEqual(['id', 'name'])
  })

  test.each(['/etc/passwd', '..', '../a.wav', 'a/b.wav', 'a\\b.wav', '.a.wav', 'a.mp3', 'CON:a.wav', 'a\u0000.wav'])(
    'the file name %j',
    async (file) => {
      expect(await wrong({ clips: { 'digit-0': file } })).toMatchObject([{ field: 'clips.digit-0' }])
    },
  )

  test('a call without its number, a field that nobody knows, more clips than there may be', async () => {
    expect(await wrong({ call: ['please', '{counter}'] })).toMatchObject([{ field: 'call' }])
    expect(await wrong({ call: ['{number}', '{number}', '{counter}'] })).toMatchObject([{ field: 'call' }])
    expect(await wrong({ clip: {} })).toHaveLength(1)
    const many = Array.from({ length: 301 }, (_, index) => [`place-${index}`, 'a.wav'])
    expect(await wrong({ clips: Object.fromEntries(many) })).toMatchObject([{ field: 'clips' }])
  })

  test('something that is no manifest at all', async () => {
    for (const text of ['', '[]', 'null', '"x"', '{}']) expect((await readManifest(text)).ok, text).toBe(false)
  })
})
