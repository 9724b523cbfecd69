import { expect, test } from 'vitest'
import { openProcesses, PROCESSES_MAX, WAITING_TEXTS_MAX } from '#voice/voices/run-process.ts'

const node = (script: string) => [process.execPath, ['-e', script]] as const
const ECHO = node('process.stdin.pipe(process.stdout)')
const FOR_EVER = node('setInterval(() => {}, 1000)')
/** Writes when it began and, a while later, when it ended. */
const TAKES_A_WHILE = node('console.log(Date.now()); setTimeout(() => console.log(Date.now()), 150)')

test('the text goes in, the bytes come out', async () => {
  const ran = await openProcesses().run(...ECHO, '请老零零一号')
  expect(ran.ok && ran.output.toString('utf8')).toBe('请老零零一号')
})

test('no shell reads the arguments', async () => {
  const script = 'process.stdout.write(process.argv[1])'
  const ran = await openProcesses().run(process.execPath, ['-e', script, '$(echo x); `echo y` | z'], '')
  expect(ran.ok && ran.output.toString('utf8')).toBe('$(echo x); `echo y` | z')
})

test('what takes too long is given up', async () => {
  expect(await openProcesses({ waitMs: 200 }).run(...FOR_EVER, '')).toEqual({ ok: false, trouble: 'timed-out' })
})

test('a program that is not there is no voice, one that fails has failed', async () => {
  const { run } = openProcesses()
  expect(await run('no-such-espeak-ng', [], 'text')).toEqual({ ok: false, trouble: 'no-voice' })
  expect(await run(...node('process.exit(3)'), 'text'.repeat(100_000))).toEqual({ ok: false, trouble: 'engine-failed' })
})

test('a program sees nothing of what the server knows', async () => {
  process.env.NUANTING_TEST_SECRET = 'secret'
  const ran = await openProcesses().run(...node('process.stdout.write(JSON.stringify(process.env))'), '')
  delete process.env.NUANTING_TEST_SECRET
  expect(ran.ok && ran.output.toString('utf8')).not.toContain('secret')
})

test('no more run at once than the machine bears', async () => {
  const { run } = openProcesses()
  const all = await Promise.all(Array.from({ length: 3 * PROCESSES_MAX }, () => run(...TAKES_A_WHILE, '')))
  const times = all.map((ran) => (ran.ok ? ran.output.toString('utf8').trim().split('\n').map(Number) : []))
  for (const [began = 0] of times) {
    const running = times.filter(([from = 0, to = 0]) => from <= began && began < to)
    expect(running.length).toBeLessThanOrEqual(PROCESSES_MAX)
  }
  expect(times.every(([from, to]) => from && to)).toBe(true)
})

test('who would have to wait behind too many is refused at once', async () => {
  const { run, close } = openProcesses()
  const all = Array.from({ length: PROCESSES_MAX + WAITING_TEXTS_MAX }, () => run(...FOR_EVER, ''))
  expect(await run(...ECHO, 'text')).toEqual({ ok: false, trouble: 'too-busy' })
  close()
  const ended = await Promise.all(all)
  expect(ended.every(({ ok }) => !ok)).toBe(true)
  expect(await run(...ECHO, 'text')).toEqual({ ok: false, trouble: 'no-voice' })
})
