// The walls of the house: who imports whom, what stays outside, and that every rule of the hall has its proof.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const NODE = ['node:']
const SERVER = ['fastify', '@fastify/', '@prisma/', 'better-sqlite3', 'pg', 'redis', 'pino', 'prom-client', 'socket.io']
const BROWSER = ['react', 'react-dom', 'react-redux', '@reduxjs/', 'uplot', '@fontsource']

type Room = {
  readonly imports: readonly string[]
  readonly only?: readonly string[]
  readonly never?: readonly string[]
}

/** From the ground to the roof; a room imports only what stands below it. */
const ROOMS: Readonly<Record<string, Room>> = {
  contract: { imports: [], only: ['zod'] },
  queue: { imports: ['contract'], only: [] },
  printers: { imports: ['contract'], never: [...SERVER, ...BROWSER] },
  voice: { imports: ['contract'], never: [...SERVER, ...BROWSER] },
  led: { imports: ['contract'], never: [...SERVER, ...BROWSER] },
  prisma: { imports: ['contract'], never: BROWSER },
  simulation: { imports: ['contract', 'queue'], never: [...SERVER, ...BROWSER] },
  server: { imports: ['contract', 'queue', 'printers', 'voice', 'led', 'prisma'], never: BROWSER },
  ui: { imports: ['contract'], never: [...NODE, ...SERVER, 'zod'] },
  ticketing: { imports: ['contract', 'ui'], never: [...NODE, ...SERVER, 'zod'] },
  counter: { imports: ['contract', 'ui'], never: [...NODE, ...SERVER, 'zod'] },
  signage: { imports: ['contract', 'ui'], never: [...NODE, ...SERVER, 'zod'] },
  office: { imports: ['contract', 'ui'], never: [...NODE, ...SERVER, 'zod'] },
  web: { imports: ['ticketing', 'counter', 'signage', 'office', 'ui'], never: [...NODE, ...SERVER, 'zod'] },
}
const BROWSER_ROOMS = ['ui', 'ticketing', 'counter', 'signage', 'office', 'web']

/** Inside the server, from the ground to the roof. */
const SERVER_FLOORS = [
  ['database/', 'generated/', 'config.ts', 'clock.ts', 'log.ts', 'calendar.ts'],
  ['journal/', 'reports/', 'auth/', 'privacy/'],
  ['doors/', 'followers/'],
  ['main.ts', 'house.ts', 'hall-room.ts'],
]
/** hall.ts and all that stands beside it: below the doors, above the journal. */
const HALL_FLOOR = 1.5

const NAMES_NOT_IN_THIS_HOUSE = /(^|[-/])(utils?|helpers?|misc|base|manager|service|handler|processor)\.tsx?$/

const files = globSync(`{${Object.keys(ROOMS).join(',')}}/**/*.{ts,tsx}`, { exclude: ['server/generated/**'] })
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))

test('a room imports only the rooms below it, and what it may from outside', () => {
  const wrong = allImports().filter(({ file, name }) => {
    const { imports, only, never } = ROOMS[roomOf(file)] ?? { imports: [] }
    if (name.startsWith('.')) return false
    if (name.startsWith('#')) return !imports.includes(name.slice(1).split('/')[0] ?? '')
    return only ? !isAmong(name, only) : isAmong(name, never ?? [])
  })
  expect(wrong.map(toSentence)).toEqual([])
})

test('a room is entered by its door', () => {
  const wrong = allImports().filter(({ file, name }) =>
    name.startsWith('.') ? roomOf(inHouse(file, name)) !== roomOf(file) : name.startsWith(`#${roomOf(file)}/`),
  )
  expect(wrong.map(toSentence)).toEqual([])
})

test('inside the server nobody imports what stands above', () => {
  const wrong = allImports().filter(({ file, name }) => {
    const isInside = roomOf(file) === 'server' && name.startsWith('.')
    return isInside && floorOf(inHouse(file, name)) > floorOf(file)
  })
  expect(wrong.map(toSentence)).toEqual([])
})

test('no schema library comes into the browser through the contract', () => {
  const wrong = allImports().filter(({ file, name, isType }) => {
    return !isType && BROWSER_ROOMS.includes(roomOf(file)) && name.startsWith('#contract/') && carriesZod(name.slice(1))
  })
  expect(wrong.map(toSentence)).toEqual([])
})

test('the queue knows neither clock nor chance nor world', () => {
  const impure =
    /\b(Date|Math\.random|performance|process|console|setTimeout|setInterval|fetch|globalThis|crypto)\b[.(]/
  const wrong = [...sources].filter(([file, text]) => roomOf(file) === 'queue' && impure.test(withoutComments(text)))
  expect(wrong.map(([file]) => file)).toEqual([])
})

test('no file has a name that says nothing', () => {
  expect(files.filter((file) => NAMES_NOT_IN_THIS_HOUSE.test(file))).toEqual([])
})

test('every rule of the hall stands in the program and has its proof, and every proof its rule', () => {
  const rules = [...readFileSync('queue/RULES.md', 'utf8').matchAll(/^- \*\*([A-Z]+-\d+)\*\*/gm)].map(
    (found) => found[1],
  )
  const inProgram = [...sources].flatMap(([file, text]) => (roomOf(file) === 'queue' ? rulesIn(text) : []))
  const titles = globSync('test/queue/*.test.ts').flatMap((file) => titlesIn(readFileSync(file, 'utf8')))
  const proven = titles.map((title) => rulesIn(title)[0] ?? `«${title}»`)

  expect(rules).toEqual([...new Set(rules)])
  expect(new Set(inProgram)).toEqual(new Set(rules))
  expect(new Set(proven)).toEqual(new Set(rules))
  expect(titles.filter((title) => !/^[A-Z]+-\d+ /.test(title))).toEqual([])
})

type Import = { readonly file: string; readonly name: string; readonly isType: boolean }

function allImports(): Import[] {
  return [...sources].flatMap(([file, text]) => importsIn(file, text))
}

function importsIn(file: string, text: string): Import[] {
  const still = text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)
  const dynamic = text.matchAll(/\bimport\(\s*()['"]([^'"]+)['"]\s*\)/g)
  return [...still, ...dynamic].map(([, type, name = '']) => ({ file, name, isType: Boolean(type) }))
}

// Follows what is imported at run time, within the contract.
function carriesZod(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file)) return false
  seen.add(file)
  return importsIn(file, sources.get(file) ?? '').some(({ name, isType }) => {
    return !isType && (name === 'zod' || carriesZod(inHouse(file, name), seen))
  })
}

function inHouse(file: string, name: string): string {
  return normalize(join(dirname(file), name))
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? ''
}

function floorOf(file: string): number {
  const place = file.slice('server/'.length)
  const floor = SERVER_FLOORS.findIndex((those) => those.some((start) => place.startsWith(start)))
  return floor === -1 ? HALL_FLOOR : floor
}

function isAmong(name: string, those: readonly string[]): boolean {
  return those.some((one) => name === one || name.startsWith(one.endsWith('/') || one.endsWith(':') ? one : `${one}/`))
}

function toSentence({ file, name }: Import): string {
  return `${file} imports ${name}`
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}

function rulesIn(text: string): string[] {
  return [...text.matchAll(/\b[A-Z]+-\d+\b/g)].map(([rule]) => rule)
}

function titlesIn(text: string): string[] {
  return [...text.matchAll(/^test(?:\.each\([^)]*\))?\(\s*['"`]([^'"`]+)/gm)].map((found) => found[1] ?? '')
}
