// The devices of a hall, and how a screen becomes one of them: the manager makes a code, the screen types it in.
import { randomUUID } from 'node:crypto'
import { type Device, DeviceDraft } from '#contract/devices.ts'
import type { ActingDevice } from '#contract/people.ts'
import type { Db } from '../database/open-database.ts'
import { freshPairingCode, tokenHash } from './secrets.ts'

/** contract.md, HTTP: six digits, 15 minutes, one use. */
const PAIRING_MS = 15 * 60_000
const CODES_TRIED_MAX = 20
export const DEVICES_PER_HALL_MAX = 300

export type KnownDevice = Device & { readonly version: number; readonly paired: boolean }

export type Devices = {
  readonly list: (hall: string) => Promise<readonly KnownDevice[]>
  readonly find: (hall: string, id: string) => Promise<KnownDevice | undefined>
  readonly add: (hall: string, draft: DeviceDraft) => Promise<KnownDevice | 'too-many'>
  /** The device as it is now, or why not: it is gone, or somebody else changed it since `version` was read. */
  readonly change: (
    hall: string,
    id: string,
    draft: DeviceDraft,
    version?: number,
  ) => Promise<KnownDevice | 'gone' | 'changed'>
  readonly remove: (hall: string, id: string) => Promise<boolean>
  readonly makeCode: (hall: string, kind: ActingDevice, name: string, device?: string) => Promise<string>
  /** The device that this code stands for, made now if need be; undefined when the code is wrong, used or too old. */
  readonly claim: (code: string) => Promise<KnownDevice | undefined>
  /** Tells whoever keeps a printer or a screen of this hall open that something changed. */
  readonly onChange: (listener: (hall: string) => void) => void
}

type Row = { id: string; draft: string; version: number; pairedAt: Date | null }

/** The devices in this database. */
export function openDevices(db: Db, nowMs: () => number): Devices {
  const listeners: ((hall: string) => void)[] = []
  return { list, find, add, change, remove, makeCode, claim, onChange: (listener) => listeners.push(listener) }

  async function list(hall: string): Promise<readonly KnownDevice[]> {
    const rows = await db.device.findMany({
      where: { hall },
      orderBy: { createdAt: 'asc' },
      take: DEVICES_PER_HALL_MAX,
    })
    return rows.map(toDevice)
  }

  async function find(hall: string, id: string): Promise<KnownDevice | undefined> {
    const row = await db.device.findFirst({ where: { hall, id } })
    return row ? toDevice(row) : undefined
  }

  async function add(hall: string, draft: DeviceDraft): Promise<KnownDevice | 'too-many'> {
    if ((await db.device.count({ where: { hall } })) >= DEVICES_PER_HALL_MAX) return 'too-many'
    const row = await db.device.create({ data: { ...newRow(hall, draft), pairedAt: null } })
    tellChange(hall)
    return toDevice(row)
  }

  async function change(hall: string, id: string, draft: DeviceDraft, version?: number) {
    const unchanged = version === undefined ? {} : { version }
    const { count } = await db.device.updateMany({
      where: { hall, id, ...unchanged },
      data: { name: draft.name, draft: JSON.stringify(draft), version: { increment: 1 } },
    })
    const device = await find(hall, id)
    if (!device) return 'gone'
    if (count === 0) return 'changed'
    tellChange(hall)
    return device
  }

  async function remove(hall: string, id: string): Promise<boolean> {
    const { count } = await db.device.deleteMany({ where: { hall, id } })
    await db.session.deleteMany({ where: { device: id } })
    if (count > 0) tellChange(hall)
    return count > 0
  }

  async function makeCode(hall: string, kind: ActingDevice, name: string, device?: string): Promise<string> {
    await db.pairing.deleteMany({ where: { expiresAt: { lt: new Date(nowMs()) } } })
    for (let tried = 0; tried < CODES_TRIED_MAX; tried += 1) {
      const code = freshPairingCode()
      const codeHash = tokenHash(code)
      if (await db.pairing.findUnique({ where: { codeHash } })) continue
      const expiresAt = new Date(nowMs() + PAIRING_MS)
      await db.pairing.create({ data: { codeHash, hall, kind, name, device: device ?? null, expiresAt, usedAt: null } })
      return code
    }
    throw new Error('No free pairing code was found')
  }

  async function claim(code: string): Promise<KnownDevice | undefined> {
    const codeHash = tokenHash(code)
    // One statement with a guard: of two screens that type the same code at once, one is paired.
    const { count } = await db.pairing.updateMany({
      where: { codeHash, usedAt: null, expiresAt: { gt: new Date(nowMs()) } },
      data: { usedAt: new Date(nowMs()) },
    })
    const pairing = count === 1 ? await db.pairing.findUnique({ where: { codeHash } }) : null
    return pairing ? pair(pairing) : undefined
  }

  async function pair({
    hall,
    kind,
    name,
    device,
  }: {
    hall: string
    kind: string
    name: string
    device: string | null
  }) {
    const pairedAt = new Date(nowMs())
    if (device) {
      await db.device.updateMany({ where: { hall, id: device }, data: { pairedAt } })
      // Without this nobody would miss the screen when it is gone.
      tellChange(hall)
      return find(hall, device)
    }
    const row = await db.device.create({ data: { ...newRow(hall, DeviceDraft.parse({ kind, name })), pairedAt } })
    tellChange(hall)
    return toDevice(row)
  }

  function newRow(hall: string, draft: DeviceDraft) {
    const { kind, name } = draft
    const createdAt = new Date(nowMs())
    return { id: randomUUID(), hall, kind, name, draft: JSON.stringify(draft), version: 1, tokenHash: null, createdAt }
  }

  function tellChange(hall: string): void {
    for (const listener of listeners) listener(hall)
  }
}

function toDevice({ id, draft, version, pairedAt }: Row): KnownDevice {
  return { id, ...DeviceDraft.parse(JSON.parse(draft)), version, paired: pairedAt !== null }
}
