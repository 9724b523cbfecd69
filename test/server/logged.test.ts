// What is logged, at its most talkative, and what is written in the audit: ids, codes and numbers, never a person.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { caller } from '../support/caller.ts'
import { testFolder } from '../support/databases.ts'
import { ADMIN_PASSWORD } from '../support/office.ts'
import { freePort } from '../support/program.ts'
import { openScreen } from '../support/screen.ts'
import { startServer } from '../support/server-process.ts'

/** Everything that a person may have typed or that leads to a person. */
const PERSONAL = [
  '欧阳翠花',
  'ouyang.cuihua',
  '13912345678',
  '110101194903071234',
  '轮椅上来的老伴',
  'wheelchair',
  'spouse',
]
const SECRET = [ADMIN_PASSWORD, 'a long password of hers']

test('at the level debug the log tells what happened and never a name, a phone, a password or a token', async () => {
  const dataDir = await testFolder()
  const server = await startServer(dataDir, await freePort(), { LOG_LEVEL: 'debug' })
  onTestFinished(server.kill)
  const { cookie, token, code } = await dayFullOfPersons(server.url)

  expect(await server.stop()).toBe(0)

  const lines = server
    .said()
    .split('\n')
    .filter((line) => line.startsWith('{'))
  expect(lines.length).toBeGreaterThan(3)
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({
      level: expect.any(Number),
      time: expect.any(String),
      msg: expect.any(String),
    })
  const isSaid = (word: string) => server.said().includes(word)
  expect([...PERSONAL, ...SECRET, token, code, cookie].filter(isSaid)).toEqual([])
  // What stands in the database for the day only is sealed, and no password or token stands there at all.
  const rows = (await readFile(join(dataDir, 'hall.db'))).toString('utf8')
  const isWritten = (word: string) => rows.includes(word)
  expect([...SECRET, token, cookie, '轮椅上来的老伴', 'wheelchair', 'spouse'].filter(isWritten)).toEqual([])
})

/** Signs in, wrongly and rightly, hires, takes tickets with needs, transfers with a note, sends nonsense. */
async function dayFullOfPersons(url: string) {
  const stranger = caller(url)
  await stranger.post('/api/session', { username: 'ouyang.cuihua', password: '13912345678' })
  const told = await stranger.post('/api/session', { username: 'admin', password: ADMIN_PASSWORD })
  const headers = { cookie: told.headers.get('set-cookie')?.split(';')[0] ?? '' }
  const admin = caller(url, headers)
  const hired = { username: 'ouyang.cuihua', name: '欧阳翠花', roles: ['counter'], password: 'a long password of hers' }
  await admin.post('/api/halls/main/staff', hired)
  const { token } = (await admin.post<{ token: string }>('/api/tokens', { name: '欧阳翠花', roles: ['guide'] })).body
  const pairing = await admin.post<{ code: string }>('/api/pairings', { kind: 'board', name: '欧阳翠花' })
  await stranger.post('/api/pairings/claim', { code: pairing.body.code })

  await admin.done({ type: 'open-day' })
  await admin.done({ type: 'open-counter', counter: '1' })
  const person = { needs: ['wheelchair' as const], proxy: { relation: 'spouse' as const } }
  const lane = { greenLane: { reason: 'age-80' as const } }
  await admin.done({ type: 'take-ticket', service: 'card', class: 'elder', ...person, ...lane })
  const { ticket } = await admin.done({ type: 'call-next', counter: '1' })
  const about = { ticket: ticket?.id ?? '' }
  await admin.done({ type: 'start-service', ...about })
  await admin.done({ type: 'transfer-ticket', ...about, service: 'pension', note: '轮椅上来的老伴' })

  const nonsense = {
    type: 'take-ticket',
    press: randomUUID(),
    service: 'card',
    class: 'elder',
    name: '欧阳翠花',
    phone: '13912345678',
  }
  await admin.post('/api/halls/main/commands', nonsense)
  await admin.ask('POST', '/api/halls/main/commands', '{"document":"110101194903071234"')
  await admin.get('/api/halls/main/tickets/110101194903071234')
  const screen = await openScreen(url, { token })
  await screen.watch({ view: 'board' })
  await screen.command({ ...nonsense, hall: 'main' })
  screen.emit('shown', { call: '13912345678', at: '欧阳翠花', heard: true })
  screen.emit('alive', { position: 1, paintedAt: new Date().toISOString(), audio: 'ready', name: '欧阳翠花' })
  await screen.command(nonsense)
  screen.close()
  return { cookie: headers.cookie.replace('nuanting=', ''), token, code: ticket?.code ?? 'no code' }
}
