// What stands in a hall and has an address or a screen: printers, dispensers, boards, bars, pads, signs.
import { z } from 'zod'
import { CounterId, DeviceId, type HallId, ZoneId } from './ids.ts'

export const ADDRESS_CHARS_MAX = 200
export const DEVICE_NAME_CHARS_MAX = 40

/** The state of a printer, as its own status bytes say (printing.md 3). */
export const Trouble = z.enum([
  'paper-out',
  'cover-open',
  'cutter',
  'unrecoverable',
  'recoverable',
  'offline',
  'no-status',
  'unreachable',
  'connection-lost',
  'no-acknowledgement',
  'too-late',
  'unknown-printer',
  /** Of a screen: not heard from, not painting, or without sound though it should speak. */
  'gone',
  'stalled',
  'silent',
])
export type Trouble = z.infer<typeof Trouble>

/** How a slip went: `unknown` means that it may lie in the tray, so nobody prints it again by himself. */
export const SlipOutcome = z.enum(['queued', 'sending', 'printed', 'sent', 'not-sent', 'unknown'])
export type SlipOutcome = z.infer<typeof SlipOutcome>

const name = z.string().trim().min(1).max(DEVICE_NAME_CHARS_MAX)

/** `tcp://host:9100`, `usb:/dev/usb/lp0`, `serial:/dev/ttyUSB0?baud=9600`, `agent://name`, `file:///folder`. */
export const PrinterAddress = z
  .string()
  .max(ADDRESS_CHARS_MAX)
  .regex(
    /^(tcp:\/\/(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]{1,120})(:\d{1,5})?|usb:\/dev\/[\w/]{1,60}|serial:\/(dev\/)?[\w/]{1,60}(\?baud=\d{3,6})?|agent:\/\/[a-z0-9-]{1,40}|file:\/\/\/.{1,150})$/,
    'a printer address looks like tcp://192.168.1.20:9100, usb:/dev/usb/lp0 or file:///folder',
  )
  .refine((address) => portOf(address) === undefined || inPortRange(portOf(address)), {
    message: 'a port is a number from 1 to 65535',
  })

const pixels = z.int().min(16).max(16_000)
const viewingMm = z.int().min(200).max(60_000)

/** numbers.md B0: how large a pane of glass is, and from how far it is read; letter heights follow. */
export const PanelScreen = z.strictObject({
  diagonalInch: z.number().min(4).max(200),
  widthPx: pixels,
  heightPx: pixels,
  viewingMm,
})
export type PanelScreen = z.infer<typeof PanelScreen>

/** An LED wall: as large as its dots times their pitch. It shows the upper left corner of what it is sent, dot by dot. */
export const DotWall = z.strictObject({
  dots: z.strictObject({ widthPx: pixels, heightPx: pixels }),
  pitchMm: z.number().min(0.5).max(50),
  viewingMm,
})
export type DotWall = z.infer<typeof DotWall>

export const Screen = z.union([PanelScreen, DotWall])
export type Screen = z.infer<typeof Screen>

/** How a screen looks: by day, in a dark hall, or to eyes that need more. Text has at least 7:1 in all of them. */
export const Theme = z.enum(['day', 'night', 'contrast'])
export type Theme = z.infer<typeof Theme>

export const PrinterDevice = z.strictObject({
  kind: z.literal('printer'),
  name,
  zone: ZoneId.optional(),
  address: PrinterAddress,
  paper: z.union([z.literal(58), z.literal(80)]),
  text: z.enum(['gb18030', 'raster']),
  acknowledge: z.enum(['epson', 'clone', 'none']),
})
export type PrinterDevice = z.infer<typeof PrinterDevice>

export const DispenserDevice = z.strictObject({
  kind: z.literal('dispenser'),
  name,
  zone: ZoneId.optional(),
  printer: DeviceId.optional(),
  screen: PanelScreen.optional(),
  theme: Theme.optional(),
})
export type DispenserDevice = z.infer<typeof DispenserDevice>

const screenDevice = <K extends string>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    name,
    zone: ZoneId.optional(),
    screen: Screen.optional(),
    counter: CounterId.optional(),
    speaks: z.boolean().optional(),
    theme: Theme.optional(),
  })

/** What the office writes about a device; the server adds the id and the state. */
export const DeviceDraft = z.discriminatedUnion('kind', [
  PrinterDevice,
  DispenserDevice,
  screenDevice('board'),
  screenDevice('bar'),
  screenDevice('guides'),
  screenDevice('review'),
])
export type DeviceDraft = z.infer<typeof DeviceDraft>
export type DeviceKind = DeviceDraft['kind']
export const DEVICE_KINDS = ['printer', 'dispenser', 'board', 'bar', 'guides', 'review'] as const

/** A device as the list shows it. */
export type Device = { readonly id: DeviceId } & DeviceDraft

/** What a paired screen is told of itself: nobody types geometry, zone and counter into its address. */
export type OwnDevice = {
  readonly id: DeviceId
  readonly hall: HallId
  readonly kind: Exclude<DeviceKind, 'printer'>
  readonly name: string
  readonly zone?: ZoneId
  readonly counter?: CounterId
  readonly screen?: Screen
  readonly speaks?: boolean
  readonly theme?: Theme
}

function portOf(address: string): number | undefined {
  const port = /^tcp:\/\/.*:(\d+)$/.exec(address)?.[1]
  return port === undefined ? undefined : Number(port)
}

function inPortRange(port: number | undefined): boolean {
  return port !== undefined && port >= 1 && port <= 65_535
}
