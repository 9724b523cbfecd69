// A board that speaks: what the server wants said is said in turn, and every call leaves its proof.
import { useEffect, useRef, useState } from 'react'
import type { Instant } from '#contract/ids.ts'
import type { BoardView, ShownCall } from '#contract/signage-views.ts'
import type { Say } from '#contract/wire.ts'
import { useOpenConnection } from '#ui/connection.ts'
import type { Heard, Speaker } from '#ui/speaker.ts'
import { useAudioState, useSpeaker } from '#ui/use-speaker.ts'
import { type BoardVoice, speaksFor } from './board-screen.ts'
import { isTakeover, openCallLine } from './call-line.ts'
import { type OneVoice, openOneVoice } from './one-voice.ts'
import { openShownProofs } from './shown-proofs.ts'

/** A call that is older than this when a board first sees it is history, not news. */
const FRESH_MS = 30_000
const BOARD_VOLUME = 1

export type Announcements = {
  /** Does sound belong to this board? */
  readonly mayBeHeard: boolean
  /** What is being spoken now: a call, or what a manager typed. */
  readonly speaking: Say | undefined
  /** To be told after each paint which calls stand on the screen. */
  readonly painted: (calls: readonly ShownCall[]) => void
  /** The same for what a manager typed. */
  readonly typedPainted: (say: Say) => void
  /** Is this call news, or history that a board saw late? */
  readonly isNews: (call: ShownCall) => boolean
}

/**
 * Speaks what the server wants said in its zone, and tells the server what was shown and heard. Begins before the first
 * view: what was called a moment ago is said as soon as a board is there.
 */
export function useAnnouncements(view: BoardView | undefined, voice: BoardVoice): Announcements {
  const { socket, hall, clock } = useOpenConnection()
  const speaker = useSpeaker()
  const [speaking, setSpeaking] = useState<Say>()
  const mayBeHeard = !voice.isSilent && view?.speaks === true
  const newest = useNewest({ voice, mayBeHeard })

  const [proofs] = useState(() => openShownProofs({ emit: (shown) => void socket.emit('shown', shown) }))
  const oneVoice = useOneVoice(hall)
  const [line] = useState(() =>
    openCallLine({
      speak: (say, time) => speakOn({ speaker, oneVoice, voice: newest.current.voice }, say, time),
      serverNowMs: clock.surelyNowMs,
      onSpeaking: setSpeaking,
      onOutcome: (call, heard) => {
        // The cover tells that it is shown; the server waits for this before it says something else.
        if (!call.startsWith('takeover-')) return proofs.outcome(call, heard)
        if (heard === true) socket.emit('shown', { call, at: toInstant(clock.nowMs()), heard })
      },
      interrupt: speaker.stop,
    }),
  )
  useEffect(() => {
    const say = (wanted: Say) => {
      // Another zone's calls are another board's to say; what a manager typed is read here at least.
      if (isTyped(wanted) || speaksFor(newest.current.voice, wanted.zone)) line.say(wanted)
    }
    socket.on('say', say)
    return () => void socket.off('say', say)
  }, [socket, line, newest])
  useSoundCheck(speaker, mayBeHeard)
  useEndOfTakeover(speaker, speaking, view)

  const isFirst = useRef(true)
  const [told] = useState(() => ({
    painted: (calls: readonly ShownCall[]) => {
      // A picture that was kept from before has been shown, and told of, before.
      if (!clock.isKnown()) return
      const nowMs = clock.nowMs()
      // What is old when the page loads, the page before it has told.
      if (isFirst.current) proofs.known(calls.filter((call) => !isFresh(call, nowMs)).map(({ call }) => call))
      isFirst.current = false
      for (const { call } of calls) proofs.painted(call, toInstant(nowMs))
    },
    typedPainted: ({ call }: Say) => proofs.painted(call, toInstant(clock.nowMs())),
    isNews: (call: ShownCall) => clock.isKnown() && isFresh(call, clock.nowMs()),
  }))
  return { mayBeHeard, speaking, ...told }
}

/** Did a manager type this? A call is on the board anyway. */
export function isTyped({ call }: Say): boolean {
  return call.startsWith('announcement-')
}

const toInstant = (ms: number): Instant => new Date(ms).toISOString()

function isFresh({ calledAt }: ShownCall, serverNowMs: number): boolean {
  return serverNowMs - Date.parse(calledAt) < FRESH_MS
}

type Mouth = { readonly speaker: Speaker; readonly oneVoice: OneVoice; readonly voice: BoardVoice }

// The sound of a call begins with its own chime. When it cannot be had, a chime of this board still lifts the eyes.
async function speakOn({ speaker, oneVoice, voice }: Mouth, say: Say, time: 1 | 2): Promise<Heard> {
  const { call, url, text, repeats, zone } = say
  if (!speaksFor(voice, zone)) return 'off'
  // A window that may not make a sound must not keep another one from it.
  if (speaker.state() !== 'blocked' && !(await oneVoice.isMine(zone))) return 'off'
  const heard = await speaker.say({
    key: time === 1 ? call : `${call}-again`,
    urls: Array.from({ length: repeats }, () => url),
    text,
  })
  if (heard === 'blocked') oneVoice.giveBack()
  if (heard === 'missing') await speaker.say({ key: `${call}-chime`, urls: [], withChime: true })
  return heard
}

// What is over is not said to its end.
function useEndOfTakeover(speaker: Speaker, speaking: Say | undefined, view: BoardView | undefined): void {
  const isOver =
    view !== undefined &&
    speaking !== undefined &&
    isTakeover(speaking) &&
    !view.takeovers?.some(({ takeover }) => speaking.call.startsWith(`${takeover}-`))
  useEffect(() => {
    if (isOver) speaker.stop()
  }, [speaker, isOver])
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

// A window's own name is made by chance: nothing else tells two windows of one page apart.
function useOneVoice(hall: string): OneVoice {
  const [channel] = useState(() => new BroadcastChannel(`nuanting-voice ${hall}`))
  const [oneVoice] = useState(() => openOneVoice(channel, String(Math.random())))
  return oneVoice
}

function useNewest<T>(value: T): { readonly current: T } {
  const newest = useRef(value)
  useEffect(() => {
    newest.current = value
  }, [value])
  return newest
}
