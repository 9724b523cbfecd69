// The description of the doors: OpenAPI 3.1, every address in it and none besides, and its schemas mean what they say.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { firstHall } from '#prisma/first-hall.ts'
import { withRoutes } from '../support/routes.ts'
import { openTestHouse, type RunningHouse } from '../support/running-house.ts'

type Schema = Parameters<typeof z.fromJSONSchema>[0]
type Content = Readonly<Record<string, { readonly schema: Schema }>>
type Operation = {
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly schema: Schema
  }[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<
    Record<string, { readonly description?: string; readonly $ref?: string; readonly content?: Content }>
  >
}
type Description = {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly securitySchemes: object; readonly responses: Operation['responses'] }
}

let house: RunningHouse
let routes: readonly string[]
let description: Description
beforeAll(async () => {
  const { opened, routes: found } = await withRoutes(openTestHouse)
  house = opened
  routes = found
  description = (await house.stranger().get<Description>('/api/openapi.json')).body
})
afterAll(() => house.close())

test('it is OpenAPI 3.1, with a title, and says how one is known', () => {
  expect(description.openapi).toMatch(/^3\.1\.\d$/)
  expect(description.info).toMatchObject({ title: expect.stringContaining('暖厅'), version: expect.any(String) })
  expect(Object.keys(description.components.securitySchemes).sort()).toEqual(['bearer', 'cookie'])
})

test('every address of the API is in it, and no other', () => {
  const described = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  )
  const own = /^GET \/api\/(docs|openapi\.json)/
  expect(described.sort()).toEqual(routes.filter((route) => route.includes(' /api/') && !own.test(route)))
})

test('every operation says in a sentence what it does, names what stands in its path, and may say no', () => {
  for (const [path, methods] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const about = { path, method }
      expect({ ...about, summary: operation.summary }).toEqual({
        ...about,
        summary: expect.stringMatching(/^[A-Z]\w* ?/),
      })
      expect({ ...about, tags: operation.tags?.length }).toEqual({ ...about, tags: 1 })
      const named =
        operation.parameters?.filter((one) => one.in === 'path' && one.required).map(({ name }) => name) ?? []
      expect({ ...about, named: named.sort() }).toEqual({
        ...about,
        named: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort(),
      })
      const { default: no, ...yes } = operation.responses
      expect({ ...about, no }).toEqual({ ...about, no: { $ref: '#/components/responses/Problem' } })
      expect(Object.keys(yes).length).toBeGreaterThan(0)
      for (const one of Object.values(yes)) expect(one.description).toEqual(expect.any(String))
    }
  }
})

test('every schema in it is one that can be read', () => {
  let schemas = 0
  const read = (schema: Schema | undefined) => {
    if (schema) z.fromJSONSchema(schema)
    schemas += 1
  }
  for (const operation of Object.values(description.paths).flatMap((methods) => Object.values(methods))) {
    for (const { schema } of operation.parameters ?? []) read(schema)
    for (const { schema } of Object.values(operation.requestBody?.content ?? {})) read(schema)
    for (const { content } of Object.values(operation.responses)) {
      for (const { schema } of Object.values(content ?? {})) read(schema)
    }
  }
  expect(schemas).toBeGreaterThan(40)
})

test('what the server takes is right by its description, and what it refuses is wrong', async () => {
  const command = bodyOf('/api/halls/{hall}/commands', 'post')
  const take = { type: 'take-ticket', press: randomUUID(), service: 'card', class: 'elder' }
  expect(command.safeParse(take).success).toBe(true)
  expect(command.safeParse({ ...take, name: '王' }).success).toBe(false)
  expect(command.safeParse({ ...take, type: 'dance' }).success).toBe(false)
  const settings = bodyOf('/api/halls/{hall}/settings', 'put')
  expect(settings.safeParse(firstHall()).success).toBe(true)
  expect(settings.safeParse({ ...firstHall(), calRule: 1 }).success).toBe(false)
})

test('what the server answers is as described: a yes and a no', async () => {
  const admin = await house.signIn()
  const { responses } = description.paths['/api/halls/{hall}/commands']?.post ?? { responses: {} }
  const yes = await admin.post('/api/halls/main/commands', {
    type: 'ask-for-help',
    press: randomUUID(),
    place: 'the door',
  })
  const no = await admin.post('/api/halls/main/commands', {})
  expect(schemaOf(responses['200']?.content, 'application/json').safeParse(yes.body).success).toBe(true)
  const problem = schemaOf(description.components.responses.Problem?.content, 'application/problem+json')
  expect(problem.safeParse(no.body).success).toBe(true)
  expect(problem.safeParse(yes.body).success).toBe(false)
})

function bodyOf(path: string, method: string) {
  return schemaOf(description.paths[path]?.[method]?.requestBody?.content, 'application/json')
}

function schemaOf(content: Content | undefined, type: string) {
  const schema = content?.[type]?.schema
  if (!schema) throw new Error(`No schema of ${type} is described`)
  // JSON Schema reads patterns as Unicode; this reader does not know \p{L} then.
  return z.fromJSONSchema(
    JSON.parse(JSON.stringify(schema).replaceAll(String.raw`\\p{L}`, String.raw`[A-Z\u4e00-\u9fff]`)),
  )
}
