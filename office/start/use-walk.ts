// Where one is among the five steps, and how one goes on: a step is left by saving it, or knowingly without.
import { type RefObject, useRef, useState } from 'react'
import { STEPS, type Step } from './progress.ts'
import { OPEN_DOOR, type StepDoor } from './step-door.ts'

export type Walk = {
  readonly step: Step | undefined
  /** Steps that were left by saving since the page was opened: whoever leaves all as it is has done them, too. */
  readonly passed: readonly Step[]
  readonly door: RefObject<StepDoor>
  readonly isSaving: boolean
  /** Saves and goes; stays when that was refused. */
  readonly goTo: (step: Step) => Promise<void>
  /** Goes without saving. */
  readonly skipTo: (step: Step) => void
}

/** `first` is where one begins, as soon as it is known; `readAgain` looks at the hall after each step. */
export function useWalk(first: Step | undefined, readAgain: () => Promise<void>): Walk {
  const [chosen, setChosen] = useState<Step | undefined>(stepInAddress)
  const [passed, setPassed] = useState<readonly Step[]>([])
  const [isSaving, setIsSaving] = useState(false)
  const door = useRef<StepDoor>(OPEN_DOOR)
  // Where one begins is decided once: the step must not change under the hands of somebody who is typing.
  const [begun, setBegun] = useState<Step>()
  if (first && !begun) setBegun(first)
  const step = chosen ?? begun

  const show = (next: Step) => {
    setChosen(next)
    history.replaceState(null, '', `#${next}`)
    void readAgain()
  }
  const goTo = async (next: Step) => {
    setIsSaving(true)
    const isLeft = await door.current.leave()
    setIsSaving(false)
    if (!isLeft) return
    if (step) setPassed((known) => [...known, step])
    show(next)
  }
  return { step, passed, door, isSaving, goTo, skipTo: show }
}

// Somebody who reads the page again is where they were.
function stepInAddress(): Step | undefined {
  return STEPS.find((step) => step === location.hash.slice(1))
}
