// A printer on the dispenser's own machine: a real agent between a real server and a simulated printer. What is promised
// of slips holds through it as over any other line, and its token opens nothing else.
import { readdir } from 'node:fs/promises'
import { io } from 'socket.io-client'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { PrinterDevice } from '#contract/devices.ts'
import { type AgentProcess, startAgent } from '../support/agent-process.ts'
import { type Caller, caller } from '../support/caller.ts'
import { testFolder } from '../support/databases.ts'
import { openOffice } from '../support/office.ts'
import { freePort } from '../support/program.ts'
import type { RunningHouse } from '../support/running-house.ts'
import { startServer } from '../support/server-process.ts'
import type { SimulatedPrinter } from '../support/simulated-printer.ts'
import { houseForTest } from './house-for-test.ts'
import { printerForTest } from './printer-for-test.ts'

const TAKE = { type: 'take-ticket', service: 'card', class: 'elder' } as const
const AT_DOOR: PrinterDevice = {
  kind: 'printer',
  name: '门口打印机',
  address: 'agent://door',
  paper: 80,
  text: 'gb18030',
  acknowledge: 'epson',
}

test('a slip comes out at the agent’s own printer, and its troubles are told', async () => {
  const { admin, paper, printer, agent } = await hallWithAgent()
  await expect.poll(agent.said).toContain('agent://door lends tcp://')
  await expect.poll(() => stateOf(admin, printer)).toBe('ready')

  const { ticket } = await admin.done({ ...TAKE, printer })
  await expect.poll(() => outcomeOf(admin, ticket?.id)).toBe('printed')
  expect(paper.slips).toHaveLength(1)
  expect(paper.errors).toEqual([])

  paper.set({ paper: 'out' })
  const second = await admin.done({ ...TAKE, printer })
  await expect.poll(() => outcomeOf(admin, second.ticket?.id)).toBe('not-sent')
  expect(await stateOf(admin, printer)).toBe('paper-out')
  paper.set({ paper: 'enough' })
  expect((await admin.post(`/api/halls/main/devices/${printer}/test`)).body).toMatchObject({ outcome: 'printed' })
})

test('paper that ends in mid-slip is waited for, through the agent as well', async () => {
  const { admin, paper, printer } = await hallWithAgent()
  paper.set({ paperOutAfterLines: 3 })
  const { ticket } = await admin.done({ ...TAKE, printer })
  await expect.poll(() => stateOf(admin, printer)).toBe('paper-out')
  paper.set({ paper: 'enough' })
  await expect.poll(() => outcomeOf(admin, ticket?.id)).toBe('printed')
  expect(paper.slips).toHaveLength(1)
})

test('an agent that is killed in mid-slip leaves its end unknown; when it is back the printer is ready', async () => {
  const { house, admin, paper, printer, agent, start } = await hallWithAgent()
  paper.set({ paperOutAfterLines: 3 })
  const { ticket } = await admin.done({ ...TAKE, printer })
  await expect.poll(() => stateOf(admin, printer)).toBe('paper-out')

  await agent.kill()

  await expect.poll(() => outcomeOf(admin, ticket?.id)).toBe('unknown')
  house.clock.tick()
  await expect.poll(() => stateOf(admin, printer)).toBe('unreachable')
  const meanwhile = await admin.done({ ...TAKE, printer })
  await expect.poll(() => outcomeOf(admin, meanwhile.ticket?.id)).toBe('not-sent')

  paper.set({ paper: 'enough' })
  start()
  await expect.poll(() => stateOf(admin, printer)).toBe('ready')
  const after = await admin.done({ ...TAKE, printer })
  await expect.poll(() => outcomeOf(admin, after.ticket?.id)).toBe('printed')
  expect(paper.slips).toHaveLength(2)
})

test('a printer that went away behind its agent is unreachable', async () => {
  const { house, admin, paper, printer } = await hallWithAgent()
  await paper.close()
  house.clock.tick()
  await expect.poll(() => stateOf(admin, printer)).toBe('unreachable')
})

test('an agent finds its server again after a crash', async () => {
  const [dataDir, port, paper] = [await testFolder(), await freePort(), await printerForTest()]
  const before = await startServer(dataDir, port)
  onTestFinished(before.kill)
  const office = openOffice(() => before.url)
  const printer = await office.addDevice(AT_DOOR)
  const token = await tokenFor(await office.signIn())
  const address = `tcp://127.0.0.1:${paper.port}`
  const agent = startAgent({ SERVER_URL: before.url, AGENT_TOKEN: token, PRINTER: address })
  await expect.poll(agent.said).toContain('lends')

  await before.kill()
  const after = await startServer(dataDir, port)
  onTestFinished(after.kill)

  await expect.poll(() => agent.said().match(/lends/g)?.length).toBe(2)
  const admin = await office.signIn()
  expect((await admin.post(`/api/halls/main/devices/${printer}/test`)).body).toMatchObject({ outcome: 'printed' })
  expect(paper.slips).toHaveLength(1)
})

test('the token of an agent opens nothing but its own door, and no other token opens that one', async () => {
  const house = await houseForTest()
  const admin = await house.signIn()
  const token = await tokenFor(admin)
  const thief = caller(house.url(), { authorization: `Bearer ${token}` })

  expect((await thief.get('/api/session')).status).toBe(401)
  expect((await thief.get('/api/halls/main/devices')).status).toBe(401)
  expect(await thief.press(TAKE)).toMatchObject({ problem: { status: 401 } })
  const screen = await house.screen(thief)
  expect(await screen.watch({ view: 'dispenser' })).toMatchObject({ problem: { status: 401 } })

  const program = await admin.post<{ token: string }>('/api/tokens', { name: 'door', roles: ['admin'] })
  for (const wrong of [program.body.token, 'nonsense', undefined]) {
    expect(await knock(house, wrong)).toBe('not-signed-in')
  }
  expect(await knock(house, token)).toBe('welcome door')
})

test('a new token makes the old one worthless, and ends its agent', async () => {
  const { house, admin, agent, printer, token } = await hallWithAgent()
  const fresh = await tokenFor(admin)
  await expect.poll(() => agent.said()).toContain('disconnected')
  await expect.poll(() => stateOf(admin, printer)).toBe('unreachable')
  expect(await knock(house, token)).toBe('not-signed-in')
  expect(await knock(house, fresh)).toBe('welcome door')
})

test('the token of an agent ends, and is revoked at once when somebody takes it away', async () => {
  const house = await houseForTest()
  const admin = await house.signIn()
  const make = async (name: string) =>
    (await admin.post<{ id: string; token: string }>('/api/tokens', { name, roles: ['agent'], expiresInDays: 2 })).body
  const [door, hall] = [await make('door'), await make('hall')]
  expect(await knock(house, door.token)).toBe('welcome door')
  expect((await admin.ask('DELETE', `/api/tokens/${door.id}`)).status).toBe(204)
  expect(await knock(house, door.token)).toBe('not-signed-in')
  expect(await knock(house, hall.token)).toBe('welcome hall')
  house.clock.move(2 * 86_400_000)
  expect(await knock(house, hall.token)).toBe('not-signed-in')
})

test('only an administrator makes an agent, which has one role and a simple name', async () => {
  const house = await houseForTest()
  const admin = await house.signIn()
  const asked = async (who: Caller, body: object) => (await who.post('/api/tokens', body)).status
  expect(await asked(await house.hire('manager'), { name: 'door', roles: ['agent'] })).toBe(403)
  expect(await asked(admin, { name: 'door', roles: ['agent', 'admin'] })).toBe(400)
  expect(await asked(admin, { name: '门口', roles: ['agent'] })).toBe(400)
  expect(await asked(admin, { name: 'door', roles: ['agent'] })).toBe(201)
  const staff = { username: 'agent', name: 'A', roles: ['agent'] }
  expect((await admin.post('/api/halls/main/staff', staff)).status).toBe(400)
})

test('what an agent says about other lines, or too loudly, is let go', async () => {
  const { house, admin, printer } = await hallWithAgent({ withAgent: false })
  const socket = io(`${house.url()}/agent`, { transports: ['websocket'], auth: { token: await tokenFor(admin) } })
  onTestFinished(() => void socket.close())
  let lines = 0
  socket.on('open', (_line: string, answer: (told: unknown) => void) => {
    lines += 1
    for (const nonsense of [undefined, null, 7, {}, 'no-line', '']) socket.emit('heard', nonsense, nonsense)
    socket.emit('lost', { nothing: true })
    answer({ nonsense: true })
  })
  await vi.waitFor(() => expect(lines).toBeGreaterThan(0), { timeout: 10_000 })
  await expect.poll(() => stateOf(admin, printer)).toBe('unreachable')
  expect(house.logged.filter((line) => JSON.parse(line).level >= 40)).toEqual([])
})

test('of a printer that cannot say anything, the slip is unknown as soon as its agent is gone', async () => {
  const { house, admin, printer } = await hallWithAgent({ withAgent: false, acknowledge: 'none' })
  const socket = io(`${house.url()}/agent`, { transports: ['websocket'], auth: { token: await tokenFor(admin) } })
  onTestFinished(() => void socket.close())
  socket.on('open', (_line: string, answer: (told: string) => void) => answer('opened'))
  socket.on('close', (_line: string, answer: () => void) => answer())
  socket.on('sent', () => socket.close())
  await new Promise((resolve) => socket.once('welcome', resolve))

  const { ticket } = await admin.done({ ...TAKE, printer })

  await expect.poll(() => outcomeOf(admin, ticket?.id)).toBe('unknown')
})

test('an agent may lend a folder, for trying out', async () => {
  const folder = await testFolder()
  const { admin, printer } = await hallWithAgent({ acknowledge: 'none', address: `file://${folder}/slips` })
  await expect.poll(() => stateOf(admin, printer)).toBe('ready')
  const { ticket } = await admin.done({ ...TAKE, printer })
  await expect.poll(() => outcomeOf(admin, ticket?.id)).toBe('sent')
  expect(await readdir(`${folder}/slips`)).toHaveLength(1)
})

test('an agent with a wrong setting says which, and ends', async () => {
  const good = { SERVER_URL: 'http://127.0.0.1:9', AGENT_TOKEN: 'a'.repeat(43), PRINTER: 'tcp://127.0.0.1:9' }
  for (const [name, value] of [
    ['SERVER_URL', 'nowhere'],
    ['AGENT_TOKEN', ''],
    ['PRINTER', 'agent://door'],
    ['PRINTER', 'lpt1'],
  ] as const) {
    const agent = startAgent({ ...good, [name]: value })
    expect(await agent.ended).toBe(2)
    expect(agent.said()).toMatch(new RegExp(`^${name} `))
  }
})

type Setting = {
  readonly withAgent?: boolean
  readonly address?: string
  readonly acknowledge?: PrinterDevice['acknowledge']
}

async function hallWithAgent({ withAgent = true, address, acknowledge = 'epson' }: Setting = {}) {
  const house = await houseForTest()
  const paper = await printerForTest()
  const admin = await house.signIn()
  const printer = await house.addDevice({ ...AT_DOOR, acknowledge })
  const token = withAgent ? await tokenFor(admin) : ''
  const start = () => startAgent(settingsOf(house, paper, token, address))
  const agent = withAgent ? start() : idle()
  if (withAgent) await expect.poll(agent.said).toContain('lends')
  return { house, admin, paper, printer, agent, start, token }
}

function settingsOf(house: RunningHouse, paper: SimulatedPrinter, token: string, address?: string) {
  return { SERVER_URL: house.url(), AGENT_TOKEN: token, PRINTER: address ?? `tcp://127.0.0.1:${paper.port}` }
}

function idle(): AgentProcess {
  return { said: () => '', kill: async () => {}, ended: Promise.resolve(0) }
}

async function tokenFor(admin: Caller): Promise<string> {
  return (await admin.post<{ token: string }>('/api/tokens', { name: 'door', roles: ['agent'] })).body.token
}

async function stateOf(admin: Caller, printer: string): Promise<string> {
  return (await admin.get<{ state: string }>(`/api/halls/main/devices/${printer}`)).body.state
}

async function outcomeOf(admin: Caller, ticket = ''): Promise<string | undefined> {
  const { body } = await admin.get<{ slip?: { outcome: string } }>(`/api/halls/main/tickets/${ticket}`)
  return body.slip?.outcome
}

function knock(house: RunningHouse, token: unknown): Promise<string> {
  const socket = io(`${house.url()}/agent`, {
    transports: ['websocket'],
    auth: { token },
    reconnection: false,
    forceNew: true,
  })
  onTestFinished(() => void socket.close())
  return new Promise((resolve) => {
    socket.on('welcome', (name: string) => resolve(`welcome ${name}`))
    socket.on('connect_error', ({ message }) => resolve(message))
  })
}
