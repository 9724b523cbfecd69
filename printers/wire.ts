// The line to a printer, whatever it is made of: bytes go out, bytes come back, and it can break.
import type { Trouble } from '#contract/devices.ts'

export type Wire = {
  /** Hands bytes over, in order. A line that breaks says so when it is read. */
  readonly send: (bytes: Buffer) => void
  /** Has the machine taken everything that was sent? Waits so long for it. */
  readonly isSent: (waitMs: number) => Promise<boolean>
  /** The next bytes from the printer; `silence` when none came in time, `lost` when the line is broken. */
  readonly read: (waitMs: number) => Promise<Buffer | 'silence' | 'lost'>
  readonly isLost: () => boolean
  readonly close: () => Promise<void>
}

/** Opens the line once for each slip. A printer that is not there is trouble, not an error. */
export type OpenWire = () => Promise<Wire | { readonly trouble: Trouble }>
