// How large a guide screen is, from how far it is read, and in which zone it stands: from its address, for as long as no
// device says otherwise (`?inch=55&meters=5&zone=main`).
import type { Screen } from '#contract/devices.ts'
import { useBoardScreen } from './board-screen.ts'

/** A procedure is read from the first rows; a hall where that is otherwise says so. */
const USUAL_MM = 5_000

export function useGuideScreen(): Screen {
  const screen = useBoardScreen()
  const isGiven = new URLSearchParams(location.search).has('meters')
  return isGiven ? screen : { ...screen, viewingMm: USUAL_MM }
}

/** The zone of this screen; undefined for the hall’s first. */
export function screenZone(): string | undefined {
  return new URLSearchParams(location.search).get('zone') ?? undefined
}
