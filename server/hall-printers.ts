// The printers of all halls: each kept open once, with the trouble it is in and when that began.

import type { DeviceTrouble } from '#contract/counter-views.ts'
import type { PrinterDevice, Trouble } from '#contract/devices.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import { type Instant, toInstant } from '#contract/ids.ts'
import { openPrinter, type WireToAgent } from '#printers/open-printer.ts'
import type { Printer, PrintJob, PrintResult } from '#printers/printer.ts'
import { slipBytes } from '#printers/slip-bytes.ts'
import type { SlipLine } from '#printers/slip-line.ts'
import { testPage } from '#printers/test-page.ts'
import type { DispenserFacts } from '#queue/views/entrance-views.ts'
import type { Devices, KnownDevice } from './auth/devices.ts'
import type { Log } from './log.ts'

/** How often a printer that can answer is asked how it is. */
const ASK_EVERY_MS = 20_000

export type PrinterState = {
  readonly state: 'ready' | 'near-end' | Trouble
  readonly jobs: { readonly queued: number; readonly sending: number }
}

type OpenPrinter = {
  readonly device: KnownDevice & PrinterDevice
  readonly printer: Printer
  trouble?: { readonly what: Trouble; readonly since: Instant }
  nearEnd: boolean
  queued: number
  sending: number
}

type HallDevices = { readonly printers: Map<string, OpenPrinter>; readonly devices: Map<string, KnownDevice> }

export type HallPrinters = {
  /** Reads the devices of a hall; called when the hall opens and whenever its devices change. */
  readonly load: (hall: string) => Promise<void>
  readonly has: (hall: string, device: string) => boolean
  /** The printer of a paired dispenser. */
  readonly ofDispenser: (hall: string, dispenser: string) => string | undefined
  /** Prints lines on this printer; how it went, never thrown. */
  readonly print: (hall: string, device: string, lines: Lines, job: JobWatch) => Promise<PrintResult>
  readonly test: (hall: string, device: string) => Promise<PrintResult>
  readonly stateOf: (hall: string, device: string) => PrinterState | undefined
  readonly troubles: (hall: string) => readonly DeviceTrouble[]
  /** All devices of the hall as they were last read. */
  readonly devicesOf: (hall: string) => readonly KnownDevice[]
  /** Where a slip can come out. */
  readonly choices: (hall: string) => ReceptionView['printers']
  readonly dispenserFacts: (hall: string, dispenser: string | undefined) => DispenserFacts
  /** Tells when a printer got into trouble or out of it. */
  readonly onChange: (listener: (hall: string) => void) => void
  /** Asks all printers that can answer how they are, or those at this address. */
  readonly ask: (address?: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** The lines for a paper of this width. */
export type Lines = (paper: PrinterDevice['paper']) => readonly SlipLine[]
export type JobWatch = Pick<PrintJob, 'ticket' | 'clearFirst'> & { readonly onSending?: () => Promise<boolean> }

export const PRINTERS_ASKED_EVERY_MS = ASK_EVERY_MS

/** The printers named in the device register. `wireToAgent` opens lines to those of agents. */
export function openHallPrinters(
  devices: Devices,
  log: Log,
  nowMs: () => number,
  wireToAgent?: WireToAgent,
): HallPrinters {
  const halls = new Map<string, HallDevices>()
  const listeners: ((hall: string) => void)[] = []
  devices.onChange((hall) => {
    load(hall).catch((error: unknown) => log.error('The devices could not be read', error, { hall }))
  })
  return {
    load,
    has: (hall, device) => find(hall, device) !== undefined,
    ofDispenser,
    print,
    test,
    stateOf,
    troubles,
    devicesOf: (hall) => [...(halls.get(hall)?.devices.values() ?? [])],
    choices,
    dispenserFacts,
    onChange: (listener) => listeners.push(listener),
    ask,
    close,
  }

  async function load(hall: string): Promise<void> {
    const known = halls.get(hall)
    const list = await devices.list(hall)
    const printers = new Map<string, OpenPrinter>()
    for (const device of list) {
      if (device.kind === 'printer') printers.set(device.id, keepOrOpen(device, known?.printers.get(device.id)))
    }
    for (const [id, open] of known?.printers ?? []) {
      if (printers.get(id) !== open) closeQuietly(open.printer)
    }
    halls.set(hall, { printers, devices: new Map(list.map((device) => [device.id, device])) })
    tellChange(hall)
  }

  function keepOrOpen(device: KnownDevice & PrinterDevice, open: OpenPrinter | undefined): OpenPrinter {
    if (open && open.device.version === device.version) return open
    return { device, printer: openPrinter(device, nowMs, wireToAgent), nearEnd: false, queued: 0, sending: 0 }
  }

  function ofDispenser(hall: string, dispenser: string): string | undefined {
    const device = halls.get(hall)?.devices.get(dispenser)
    const printer = device?.kind === 'dispenser' ? device.printer : undefined
    return printer && find(hall, printer) ? printer : undefined
  }

  async function print(hall: string, id: string, lines: Lines, job: JobWatch): Promise<PrintResult> {
    const open = find(hall, id)
    if (!open) return { outcome: 'not-sent', trouble: 'unknown-printer' }
    const { onSending, ...rest } = job
    open.queued += 1
    let isSending = false
    const result = await open.printer.print({
      ...rest,
      bytes: () => slipBytes(lines(open.device.paper), open.device, (characters) => missing(hall, id, characters)),
      onSending: async () => {
        const mayPrint = (await onSending?.()) ?? true
        if (mayPrint) {
          isSending = true
          open.queued -= 1
          open.sending += 1
        }
        return mayPrint
      },
      onTrouble: (trouble) => noteTrouble(hall, open, trouble, open.nearEnd),
    })
    if (isSending) open.sending -= 1
    else open.queued -= 1
    noteTrouble(hall, open, result.trouble, result.nearEnd ?? false)
    return result
  }

  async function test(hall: string, id: string): Promise<PrintResult> {
    const open = find(hall, id)
    if (!open) return { outcome: 'not-sent', trouble: 'unknown-printer' }
    return print(hall, id, () => testPage(open.device), { ticket: 'test-page' })
  }

  function missing(hall: string, printer: string, characters: readonly string[]): void {
    log.warn('No font has these characters', { hall, printer, count: characters.length })
  }

  function noteTrouble(hall: string, open: OpenPrinter, trouble: Trouble | undefined, nearEnd: boolean): void {
    if (open.trouble?.what === trouble && open.nearEnd === nearEnd) return
    open.nearEnd = nearEnd
    if (trouble) open.trouble = { what: trouble, since: toInstant(nowMs()) }
    else delete open.trouble
    log.info('A printer changed its state', { hall, printer: open.device.id, trouble: trouble ?? 'none' })
    tellChange(hall)
  }

  function stateOf(hall: string, id: string): PrinterState | undefined {
    const open = find(hall, id)
    if (!open) return undefined
    const state = open.trouble?.what ?? (open.nearEnd ? 'near-end' : 'ready')
    return { state, jobs: { queued: open.queued, sending: open.sending } }
  }

  function troubles(hall: string): readonly DeviceTrouble[] {
    return [...(halls.get(hall)?.printers.values() ?? [])].flatMap(({ device, trouble }) =>
      trouble ? [{ device: device.id, name: device.name, trouble: trouble.what, since: trouble.since }] : [],
    )
  }

  function choices(hall: string): ReceptionView['printers'] {
    return [...(halls.get(hall)?.printers.values() ?? [])].map(({ device, trouble }) => {
      return { device: device.id, name: device.name, ...(trouble && { trouble: trouble.what }) }
    })
  }

  function dispenserFacts(hall: string, id: string | undefined): DispenserFacts {
    const device = id === undefined ? undefined : halls.get(hall)?.devices.get(id)
    if (device?.kind !== 'dispenser') return {}
    const printer = ofDispenser(hall, device.id)
    const trouble = printer && find(hall, printer)?.trouble?.what
    return {
      device: device.id,
      name: device.name,
      ...(device.screen && { screen: device.screen }),
      ...(printer && { printer }),
      ...(trouble && { printerTrouble: trouble }),
    }
  }

  // One after the other: a hall has a handful of printers, and a question waits behind the slips of its printer.
  async function ask(address?: string): Promise<void> {
    for (const [hall, { printers }] of halls) {
      for (const open of printers.values()) {
        if (address !== undefined && open.device.address !== address) continue
        if (!canAnswer(open.device) || open.queued + open.sending > 0) continue
        const { trouble, nearEnd } = await open.printer.status()
        noteTrouble(hall, open, trouble, nearEnd ?? false)
      }
    }
  }

  function find(hall: string, device: string): OpenPrinter | undefined {
    return halls.get(hall)?.printers.get(device)
  }

  function tellChange(hall: string): void {
    for (const listener of listeners) listener(hall)
  }

  function closeQuietly(printer: Printer): void {
    printer.close().catch((error: unknown) => log.error('A printer did not close', error))
  }

  async function close(): Promise<void> {
    for (const { printers } of halls.values()) {
      await Promise.all([...printers.values()].map(({ printer }) => printer.close()))
    }
  }
}

// Behind an agent even a printer that says nothing has something to tell: whether its machine is there.
function canAnswer({ address, acknowledge }: PrinterDevice): boolean {
  return address.startsWith('agent://') || (acknowledge !== 'none' && address.startsWith('tcp://'))
}
