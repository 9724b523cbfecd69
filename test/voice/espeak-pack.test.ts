import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { clipInventory } from '#voice/clip-keys.ts'
import { evenPack } from '#voice/even-pack.ts'
import { loudnessDb } from '#voice/loudness.ts'
import { callPhrase } from '#voice/phrases.ts'
import { openVoice } from '#voice/speak.ts'
import { voicedCall } from '#voice/voiced-phrase.ts'
import { openClipPack } from '#voice/voices/clip-pack.ts'
import { openProcesses } from '#voice/voices/run-process.ts'
import { durationMs, readWav } from '#voice/wav.ts'

const root = await mkdtemp(join(tmpdir(), 'nuanting-espeak-pack-'))
afterAll(() => rm(root, { recursive: true }))
const program = (name: string) => fileURLToPath(new URL(`../../voice/${name}.ts`, import.meta.url))
const run = (name: string, ...args: readonly string[]) =>
  openProcesses({ waitMs: 60_000 }).run(process.execPath, [program(name), ...args], '')
const output = async (ran: ReturnType<typeof run>) => {
  const done = await ran
  return done.ok ? done.output.toString('utf8') : done.trouble
}

describe('the program that makes a pack', { timeout: 60_000 }, () => {
  test('makes one with every clip, in which the check finds nothing wrong, and it speaks a whole call', async () => {
    const [made, used] = [join(root, 'made'), join(root, 'used')]
    expect(await output(run('make-pack', '--language', 'zh', '--out', made))).toBe(`111 clips in ${made}\n`)
    expect(await output(run('check-pack', made))).toBe('The pack can be used.\n')
    expect((await evenPack(made, used)).problems).toEqual([])
    const pack = await openClipPack(used)
    if (!pack) throw new Error('No pack')
    expect(pack.keys.size).toBe(clipInventory('zh').length)

    const voice = await openVoice({ cacheFolder: join(root, 'cache') })
    const [inClips, byEngine] = await Promise.all([
      voice.say({ phrases: [voicedCall({ number: '老001', counter: '12' }, pack)], chime: false }),
      voice.say({ phrases: [callPhrase({ number: '老001', counter: '12' }, 'zh')], chime: false }),
    ])
    const [clips, engine] = [inClips, byEngine].map((said) => (said.ok ? readWav(said.wav) : undefined))
    if (!clips || !engine) throw new Error('Nothing was said')
    // As loud as the synthesiser, and about as long: a hall can mix both.
    expect(Math.abs(loudnessDb(clips) - loudnessDb(engine))).toBeLessThan(3)
    expect(durationMs(clips) / durationMs(engine)).toBeGreaterThan(0.7)
    expect(durationMs(clips) / durationMs(engine)).toBeLessThan(1.4)
    voice.close()
  })

  test('says how it is used', async () => {
    expect(await output(run('make-pack', '--language', 'klingon', '--out', root))).toBe('engine-failed')
    expect(await output(run('make-pack', '--out', root, '--rate', '500'))).toBe('engine-failed')
    expect(await output(run('check-pack'))).toBe('engine-failed')
  })

  test('the check of a folder that is no pack ends with a failure', async () => {
    expect(await output(run('check-pack', root))).toBe('engine-failed')
    await expect(readFile(join(root, 'manifest.json'))).rejects.toThrow()
  })
})
