// How the voice of a hall is doing now, and what came of an announcement: gathered from the line, the boards and the voice.
import { toInstant } from '#contract/ids.ts'
import type { AnnouncementFate, VoiceNow } from '#contract/voice-state.ts'
import type { SayingId } from '#contract/wire.ts'
import type { VoiceState } from '#voice/speak.ts'
import type { Hall } from './hall.ts'
import type { HallPrinters } from './hall-printers.ts'
import type { ScreenWatch } from './screen-watch.ts'
import type { Speech } from './speech.ts'

export type VoiceWatch = {
  readonly now: (hall: Hall) => VoiceNow
  readonly fateOf: (hall: Hall, call: SayingId) => AnnouncementFate
}

type SayerTold = {
  readonly today: () => Pick<VoiceNow, 'since' | 'lines'>
  readonly fateOf: (call: SayingId) => AnnouncementFate['zones']
}

export type VoiceWatchParts = {
  readonly voice: { readonly state: () => VoiceState }
  readonly speech: Speech
  readonly screenWatch: ScreenWatch
  readonly printers: Pick<HallPrinters, 'devicesOf'>
  /** Its mouth, as far as it tells of itself. */
  readonly sayerOf: (hall: string) => SayerTold | undefined
  readonly isHeard: (hall: string) => boolean
}

/** Looks when asked; keeps nothing. */
export function openVoiceWatch({
  voice,
  speech,
  screenWatch,
  printers,
  sayerOf,
  isHeard,
}: VoiceWatchParts): VoiceWatch {
  return {
    now: (hall) => {
      const { engine, platform, languages } = voice.state()
      const state = hall.state()
      return {
        day: state.day,
        ...(engine !== undefined && { engine }),
        ...(platform !== undefined && { platform }),
        languages,
        on: state.settings.voice.on,
        volume: speech.volume(state),
        isHeard: isHeard(hall.id),
        screens: screenWatch.sounds(hall.id, printers.devicesOf(hall.id)),
        ...(sayerOf(hall.id)?.today() ?? { since: toInstant(hall.moment().nowMs), lines: [] }),
      }
    },
    fateOf: (hall, call) => {
      const silent = whySilent(hall)
      return {
        zones: sayerOf(hall.id)?.fateOf(call) ?? [],
        ...screenWatch.proofOf(hall.id, call),
        ...(silent && { silent }),
      }
    },
  }

  function whySilent(hall: Hall): AnnouncementFate['silent'] {
    const state = hall.state()
    if (!state.settings.voice.on) return 'off'
    if (speech.volume(state) === 0) return 'volume'
    return isHeard(hall.id) ? undefined : 'no-board'
  }
}
