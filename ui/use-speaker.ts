// The voice of the screen around a component.
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { AudioState, Speaker } from './speaker.ts'

export const SpeakerContext = createContext<Speaker | undefined>(undefined)

/** The speaker itself; use `useSpeaking` and `useAudioState` for what changes. */
export function useSpeaker(): Speaker {
  const speaker = useContext(SpeakerContext)
  if (!speaker) throw new Error('This cannot be: a part of a screen outside startScreen')
  return speaker
}

/** Whether sound comes out of this screen: ready, blocked by the browser until the first touch, missing, off. */
export function useAudioState(): AudioState {
  const speaker = useSpeaker()
  return useSyncExternalStore(speaker.onChange, speaker.state)
}

/** Whether something is being said now. */
export function useSpeaking(): boolean {
  const speaker = useSpeaker()
  return useSyncExternalStore(speaker.onChange, speaker.isSpeaking)
}
