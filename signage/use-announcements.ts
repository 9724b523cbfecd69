// A board that speaks: what the server wants said is said in turn, and every call leaves its proof.
import { useEffect, useRef, useState } from 'react'
import type { CallId } from '#contract/ids.ts'
import type { BoardView, ShownCall } from '#contract/views.ts'
import type { Say } from '#contract/wire.ts'
import { useSocket } from '#ui/connection.ts'
import type { Heard, Speaker } from '#ui/speaker.ts'
import { useAudioState, useSpeaker } from '#ui/use-speaker.ts'
import { openCallLine } from './call-line.ts'
import { openShownProofs } from './shown-proofs.ts'

/** A call that is older than this when a board first sees it is history, not news. */
const FRESH_MS = 30_000
// Three calls that wait for the voice, each said three times; after that the picture is told without it.
const SOUND_WAIT_MS = 60_000
const BOARD_VOLUME = 1

export type Announcements = {
  /** Does sound belong to this board? */
  readonly mayBeHeard: boolean
  /** The call that is being spoken now. */
  readonly speaking: CallId | undefined
  /** To be told after each paint which calls stand on the screen. */
  readonly painted: (calls: readonly ShownCall[]) => void
  /** Is this call news, or history that a board saw late? */
  readonly isNews: (call: ShownCall) => boolean
}

/**
 * Speaks what the server wants said, unless `isSilent`, and tells it what was shown and heard. Begins before the first
 * view: what was called a moment ago is said as soon as a board is there.
 */
export function useAnnouncements(view: BoardView | undefined, isSilent: boolean): Announcements {
  const socket = useSocket()
  const speaker = useSpeaker()
  const [speaking, setSpeaking] = useState<CallId>()
  const serverNowMs = useServerClock(view)
  const mayBeHeard = !isSilent && view?.speaks === true
  const heardRef = useNewest(mayBeHeard)

  const [proofs] = useState(() =>
    openShownProofs({
      emit: (shown) => void socket.emit('shown', shown),
      mayBeHeard: () => heardRef.current,
      soundWaitMs: SOUND_WAIT_MS,
    }),
  )
  const [line] = useState(() =>
    openCallLine({
      speak: (say) => speakOn(speaker, say),
      serverNowMs,
      onSpeaking: setSpeaking,
      onOutcome: proofs.outcome,
    }),
  )
  useEffect(() => {
    if (isSilent) return
    socket.on('say', line.say)
    return () => void socket.off('say', line.say)
  }, [socket, line, isSilent])
  useSoundCheck(speaker, mayBeHeard)

  const isFirst = useRef(true)
  const [painted] = useState(() => (calls: readonly ShownCall[]) => {
    const nowMs = serverNowMs()
    // What is old when the page loads, the page before it has told.
    if (isFirst.current) proofs.known(calls.filter((call) => !isFresh(call, nowMs)).map(({ call }) => call))
    isFirst.current = false
    proofs.painted(
      calls.map(({ call }) => call),
      new Date(nowMs).toISOString(),
    )
  })
  const [isNews] = useState(() => (call: ShownCall) => isFresh(call, serverNowMs()))
  return { mayBeHeard, speaking, painted, isNews }
}

function isFresh({ calledAt }: ShownCall, serverNowMs: number): boolean {
  return serverNowMs - Date.parse(calledAt) < FRESH_MS
}

// The sound of a call begins with its own chime. When it cannot be had, a chime of this board still lifts the eyes.
async function speakOn(speaker: Speaker, { call, url, text, repeats }: Say): Promise<Heard> {
  const heard = await speaker.say({ key: call, urls: Array.from({ length: repeats }, () => url), text })
  if (heard === 'missing') await speaker.say({ key: `${call}-chime`, urls: [], withChime: true })
  return heard
}

// A browser that forbids sound says so only when it is asked, so it is asked at once, without a sound: else the staff
// would learn it from the first visitor who heard nothing. When a touch has allowed it, a chime tells that it works.
function useSoundCheck(speaker: Speaker, mayBeHeard: boolean): void {
  const state = useAudioState()
  const wasBlocked = useRef(false)
  useEffect(() => {
    if (!mayBeHeard) return
    speaker.setVolume(0)
    void speaker.say({ key: 'sound-check', urls: [], withChime: true }).then(() => speaker.setVolume(BOARD_VOLUME))
  }, [speaker, mayBeHeard])
  useEffect(() => {
    const isAllowedNow = wasBlocked.current && state === 'ready'
    wasBlocked.current = state === 'blocked'
    if (isAllowedNow) void speaker.say({ key: `sound-allowed-${Date.now()}`, urls: [], withChime: true })
  }, [speaker, state])
}

// The newest view tells the server's clock; between two views this device counts on.
function useServerClock(view: BoardView | undefined): () => number {
  const aheadMs = useRef(0)
  const at = view?.at
  useEffect(() => {
    if (at !== undefined) aheadMs.current = Date.parse(at) - Date.now()
  }, [at])
  const [serverNowMs] = useState(() => () => Date.now() + aheadMs.current)
  return serverNowMs
}

function useNewest<T>(value: T): { readonly current: T } {
  const newest = useRef(value)
  useEffect(() => {
    newest.current = value
  }, [value])
  return newest
}
