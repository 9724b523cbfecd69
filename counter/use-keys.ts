// Listening to keys for as long as a part of the desk is there.
import { useEffect, useRef } from 'react'
import { type DeskKey, deskKeyOf, type PanelKey, panelKeyOf } from './keys.ts'

/** Runs `strike` for the desk's keys, unless somebody is typing or a question is open over the desk. */
export function useDeskKeys(strike: (key: DeskKey) => void): void {
  useStruck((event) => {
    const key = deskKeyOf(event)
    if (!key || isTyping(event.target) || document.querySelector('dialog[open]')) return
    // Who walked to a button with Tab means that button; who only touched one means the desk.
    if (key === 'main' && isOnButton(event.target)) return
    event.preventDefault()
    strike(key)
  })
}

/** Runs `strike` for the keys of a question, unless somebody is typing in it. */
export function usePanelKeys(strike: (key: PanelKey) => void): void {
  useStruck((event) => {
    const key = panelKeyOf(event)
    if (key === undefined || isTyping(event.target)) return
    event.preventDefault()
    strike(key)
  })
}

function useStruck(struck: (event: KeyboardEvent) => void): void {
  const newest = useRef(struck)
  useEffect(() => {
    newest.current = struck
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => newest.current(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

function isOnButton(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button:focus-visible, a:focus-visible, summary:focus-visible')
}
