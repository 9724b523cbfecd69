// Pictures and films for the guide screens: what may be sent, and how it comes back.
import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import type { Problem } from '#contract/answers.ts'
import type { GuidePlan } from '#contract/guides.ts'
import type { GuidesView } from '#contract/signage-views.ts'
import type { Caller } from '../support/caller.ts'
import { houseForTest } from './house-for-test.ts'

const MEDIA = '/api/halls/main/media'
const PLAN = '/api/halls/main/guide-plan'
const PICTURE = createCanvas(40, 30).toBuffer('image/png')
const WEBM = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(2_000, 7)])

async function send(url: string, caller: Caller, type: string, bytes: Buffer) {
  const headers = { ...caller.headers, 'content-type': type }
  const response = await fetch(url + MEDIA, { method: 'POST', headers, body: new Uint8Array(bytes) })
  return { status: response.status, body: (await response.json()) as Problem & { file: string } }
}

test('a picture comes back as it was sent, to everybody, under a name of its content', async () => {
  const house = await houseForTest()
  const sent = await send(house.url(), await house.signIn(), 'image/png', PICTURE)
  expect([sent.status, sent.body.file]).toEqual([201, expect.stringMatching(/^[0-9a-f]{32}\.png$/)])
  const got = await fetch(`${house.url()}${MEDIA}/${sent.body.file}`)
  expect([got.status, got.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(Buffer.from(await got.arrayBuffer()).equals(PICTURE)).toBe(true)
})

test('a film is sent in parts to a player that asks for them', async () => {
  const house = await houseForTest()
  const sent = await send(house.url(), await house.hire('manager'), 'video/webm', WEBM)
  const got = await fetch(`${house.url()}${MEDIA}/${sent.body.file}`, { headers: { range: 'bytes=4-7' } })
  expect([got.status, got.headers.get('content-range')]).toEqual([206, `bytes 4-7/${WEBM.length}`])
})

test('what is no picture or film is refused, whatever it calls itself', async () => {
  const house = await houseForTest()
  const manager = await house.signIn()
  for (const [type, bytes] of [
    ['image/png', Buffer.from('<script>alert(1)</script>')],
    ['video/mp4', PICTURE],
    ['image/svg+xml', Buffer.from('<svg/>')],
    ['text/html', Buffer.from('<html>')],
  ] as const) {
    expect((await send(house.url(), manager, type, bytes)).status, type).toBe(400)
  }
})

test('a picture of more than 10 MB is refused, and nothing of it stays', async () => {
  const house = await houseForTest()
  const large = Buffer.concat([PICTURE, Buffer.alloc(10 * 1024 * 1024)])
  const sent = await send(house.url(), await house.signIn(), 'image/png', large)
  expect([sent.status, sent.body.code]).toEqual([413, 'too-large'])
})

test('only the office may send', async () => {
  const house = await houseForTest()
  expect((await send(house.url(), house.stranger(), 'image/png', PICTURE)).status).toBe(401)
  expect((await send(house.url(), await house.hire('counter'), 'image/png', PICTURE)).status).toBe(403)
})

test('a plan shows what was sent, refuses a file that is not there and a film without captions', async () => {
  const house = await houseForTest()
  const manager = await house.signIn()
  const { file } = (await send(house.url(), manager, 'image/png', PICTURE)).body
  const film = (await send(house.url(), manager, 'video/webm', WEBM)).body.file
  const { body: plan, headers } = await manager.get<GuidePlan>(PLAN)
  const put = (media: unknown) =>
    manager.ask<Problem>('PUT', PLAN, { ...plan, media }, { 'if-match': headers.get('etag') ?? '' })
  const pathOf = async (media: unknown) => (await put(media)).body.errors?.[0]?.path
  const picture = { kind: 'picture', id: 'door', file, caption: { zh: '大门' }, seconds: 20 }
  expect(await pathOf([{ ...picture, file: `${'0'.repeat(32)}.png` }])).toBe('media.0.file')
  expect(await pathOf([{ kind: 'film', id: 'film', file: film, title: { zh: '怎么取号' }, cues: [] }])).toBe(
    'media.0.cues',
  )
  expect((await put([picture])).status).toBe(200)
  const { body } = await house.stranger().get<GuidesView>('/api/halls/main/views/guides')
  expect(body.zones[0]?.items).toContainEqual({ kind: 'media', id: 'door' })
})

test('nothing outside its folder is given away', async () => {
  const house = await houseForTest()
  for (const name of ['..%2fhall.db', 'hall.db', `${'a'.repeat(32)}.png`]) {
    const { status } = await house.stranger().get(`${MEDIA}/${name}`)
    expect([400, 404]).toContain(status)
  }
})
