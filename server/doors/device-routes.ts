// Devices of a hall: list, add, change, remove, test; and the pairing of screens.
import { z } from 'zod'
import { DeviceDraft } from '#contract/devices.ts'
import { DeviceId, HallId } from '#contract/ids.ts'
import { ActingDevice } from '#contract/people.ts'
import type { KnownDevice } from '../auth/devices.ts'
import { DEVICE_SESSION_MS } from '../auth/sessions.ts'
import { type App, type House, requireHall, requireRole, setCookie } from './app.ts'
import { deviceFaults } from './device-faults.ts'
import { malformed, malformedAt } from './press-door.ts'
import { refuse, refuseWith } from './refuse.ts'

const NAME_CHARS_MAX = 40
const CLAIMS_PER_MINUTE_MAX = 10
const HallPath = z.strictObject({ hall: HallId })
const DevicePath = z.strictObject({ hall: HallId, device: DeviceId })
const PairingBody = z.strictObject({
  kind: ActingDevice,
  name: z.string().trim().min(1).max(NAME_CHARS_MAX),
  hall: HallId.default('main'),
  /** A device that is in the list already and gets its screen now. */
  device: DeviceId.optional(),
})
const ClaimBody = z.strictObject({ code: z.string().regex(/^\d{6}$/, 'a pairing code has six digits') })

/** contract.md, HTTP (pairings) and Devices. */
export function addDeviceRoutes(app: App, house: House): void {
  app.post(
    '/api/pairings',
    { schema: { tags: ['devices'], summary: 'A code for one device, 15 minutes, one use', body: PairingBody } },
    async (request, reply) => {
      const identity = await requireRole(house, request, 'admin', 'manager')
      const { hall, kind, name, device } = request.body
      await requireHall(house, hall)
      if (device) await requireDevice(house, hall, device)
      const code = await house.devices.makeCode(hall, kind, name, device)
      await house.audit({ who: identity.id, what: 'pairing-made', hall })
      return reply.status(201).send({ code })
    },
  )

  app.post(
    '/api/pairings/claim',
    {
      schema: { tags: ['devices'], summary: 'This screen becomes the device of the code', body: ClaimBody },
      config: { rateLimit: { max: CLAIMS_PER_MINUTE_MAX, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const device = await house.devices.claim(request.body.code)
      if (!device) return refuse('wrong-code', 'The code is wrong, used or too old: ask for a new one.')
      const token = await house.sessions.beginForDevice(device.id)
      setCookie(house, reply, token, DEVICE_SESSION_MS)
      const { id, kind, name } = device
      await house.audit({ who: id, what: 'device-paired', subject: id })
      return { device: { id, kind, name } }
    },
  )

  app.get(
    '/api/halls/:hall/devices',
    { schema: { tags: ['devices'], summary: 'The devices', params: HallPath } },
    async (request) => {
      await requireRole(house, request, 'admin', 'manager', 'counter', 'guide')
      const { id } = await requireHall(house, request.params.hall)
      return { items: (await house.devices.list(id)).map((device) => withState(house, id, device)) }
    },
  )

  app.post(
    '/api/halls/:hall/devices',
    { schema: { tags: ['devices'], summary: 'A new device', params: HallPath, body: DeviceDraft } },
    async (request, reply) => {
      const identity = await requireRole(house, request, 'admin', 'manager')
      const { id: hall } = await requireSound(house, request.params.hall, request.body)
      const device = await house.devices.add(hall, request.body)
      if (device === 'too-many') return refuse('too-many', 'No more devices fit in this hall.')
      await house.audit({ who: identity.id, what: 'device-added', hall, subject: device.id })
      return reply
        .status(201)
        .header('etag', etagOf(device))
        .send(withState(house, hall, device))
    },
  )

  app.get(
    '/api/halls/:hall/devices/:device',
    { schema: { tags: ['devices'], summary: 'One device', params: DevicePath } },
    async (request, reply) => {
      await requireRole(house, request, 'admin', 'manager', 'counter', 'guide')
      const { hall, device: id } = request.params
      const device = await requireDevice(house, (await requireHall(house, hall)).id, id)
      return reply.header('etag', etagOf(device)).send(withState(house, hall, device))
    },
  )

  app.patch(
    '/api/halls/:hall/devices/:device',
    {
      schema: {
        tags: ['devices'],
        summary:
          'Change some fields, `null` takes one away; checked as a whole; with If-Match only the version that was read',
        params: DevicePath,
        body: z.looseObject({}),
      },
    },
    async (request, reply) => {
      const identity = await requireRole(house, request, 'admin', 'manager')
      const { hall, device: id } = request.params
      const known = await requireDevice(house, (await requireHall(house, hall)).id, id)
      const wanted = request.headers['if-match']
      if (wanted && wanted !== etagOf(known)) refuse('changed-meanwhile', 'Somebody else changed it: read it again.')
      const draft = DeviceDraft.safeParse(changedDraft(known, request.body))
      if (!draft.success) return refuseWith(malformed(draft.error))
      await requireSound(house, hall, draft.data)
      const changed = await house.devices.change(hall, id, draft.data, known.version)
      if (changed === 'gone') return refuse('unknown-device')
      if (changed === 'changed') return refuse('changed-meanwhile', 'Somebody else changed it: read it again.')
      await house.audit({ who: identity.id, what: 'device-changed', hall, subject: id })
      return reply.header('etag', etagOf(changed)).send(withState(house, hall, changed))
    },
  )

  app.delete(
    '/api/halls/:hall/devices/:device',
    { schema: { tags: ['devices'], summary: 'Remove a device; a paired screen is signed out', params: DevicePath } },
    async (request, reply) => {
      const identity = await requireRole(house, request, 'admin', 'manager')
      const { hall, device } = request.params
      await requireHall(house, hall)
      if (!(await house.devices.remove(hall, device))) return refuse('unknown-device')
      await house.sessions.endAll({ device })
      house.dropSockets(({ kind, id }) => kind === 'device' && id === device)
      await house.audit({ who: identity.id, what: 'device-removed', hall, subject: device })
      return reply.status(204).send()
    },
  )

  app.post(
    '/api/halls/:hall/devices/:device/test',
    { schema: { tags: ['devices'], summary: 'A test page on paper; a screen shows its name', params: DevicePath } },
    async (request) => {
      await requireRole(house, request, 'admin', 'manager')
      const { hall, device: id } = request.params
      const device = await requireDevice(house, (await requireHall(house, hall)).id, id)
      return device.kind === 'printer' ? house.printers.test(hall, id) : house.identify(hall, id)
    },
  )
}

async function requireDevice(house: House, hall: string, id: string): Promise<KnownDevice> {
  return (await house.devices.find(hall, id)) ?? refuse('unknown-device', 'The hall has no such device.')
}

// A place that the hall does not have, or a screen that nobody could read, is refused with what would do.
async function requireSound(house: House, id: string, draft: DeviceDraft) {
  const hall = await requireHall(house, id)
  const faults = deviceFaults(draft, hall.state().settings)
  return faults.length > 0 ? refuseWith(malformedAt(faults)) : hall
}

function withState(house: House, hall: string, device: KnownDevice) {
  return device.kind === 'printer' ? { ...device, ...house.printers.stateOf(hall, device.id) } : device
}

function changedDraft(known: KnownDevice, change: Readonly<Record<string, unknown>>) {
  const fields = Object.entries({ ...draftOf(known), ...change, kind: known.kind })
  return Object.fromEntries(fields.filter(([, value]) => value !== null))
}

function draftOf({ id: _id, version: _version, paired: _paired, ...draft }: KnownDevice) {
  return draft
}

function etagOf({ version }: KnownDevice): string {
  return `"${version}"`
}
