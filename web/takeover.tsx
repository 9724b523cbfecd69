// The page of emergency notices belongs to the office; how a screen looks is the signage's to know: they meet here.
import { TakeoverOffice } from '#office/takeover/takeover.tsx'
import { TakeoverPicture } from '#signage/takeover-picture.tsx'

/** The page `/takeover`. Needs a manager. */
export function Takeover() {
  return <TakeoverOffice Picture={TakeoverPicture} />
}
