// Notices that this device has slept, or that somebody set its clock: then the line is dead or the time is wrong, and
// both are better found out at once than by the next visitor.

const LOOK_EVERY_MS = 1_000
/** Two clocks of one device part by so much only when one of them was set, or stood still in a sleep. */
const PARTED_MS = 2_000
/** A page that is being looked at is asked every second; where both clocks count a sleep, only this gap tells of it. */
const GAP_MS = 10_000

export type DeviceClocks = {
  /** The clock on the wall: can be set, counts while the device sleeps. */
  readonly wallMs: () => number
  /** Only goes on, and on most devices stands still in a sleep. */
  readonly steadyMs: () => number
  /** Is the page being looked at? The timers of a hidden one are slowed down, which is no sleep. */
  readonly isVisible: () => boolean
}

const ownClocks: DeviceClocks = {
  wallMs: () => Date.now(),
  steadyMs: () => performance.now(),
  isVisible: () => document.visibilityState === 'visible',
}

/** Calls `woke` within a second of waking up; returns its end. */
export function onWake(woke: () => void, clocks = ownClocks): () => void {
  const look = openWakeLook(clocks)
  const timer = setInterval(() => look() && woke(), LOOK_EVERY_MS)
  return () => clearInterval(timer)
}

/** Asked again and again: has the device slept, or was its clock set, since the last question? */
export function openWakeLook({ wallMs, steadyMs, isVisible }: DeviceClocks): () => boolean {
  let last = { wallMs: wallMs(), steadyMs: steadyMs() }
  return () => {
    const now = { wallMs: wallMs(), steadyMs: steadyMs() }
    const wallGoneMs = now.wallMs - last.wallMs
    const steadyGoneMs = now.steadyMs - last.steadyMs
    last = now
    return Math.abs(wallGoneMs - steadyGoneMs) > PARTED_MS || (isVisible() && wallGoneMs > GAP_MS)
  }
}
