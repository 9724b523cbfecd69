// How one leaves a step: the page around asks the step to save what is in it, and stays when that was refused.
import { type RefObject, useEffect } from 'react'

export type StepDoor = {
  /** Saves what is there; false: stay here, and the step says why. */
  readonly leave: () => Promise<boolean>
  readonly isUnsaved: boolean
}
export type StepProps = { readonly door: RefObject<StepDoor> }

export const OPEN_DOOR: StepDoor = { leave: () => Promise.resolve(true), isUnsaved: false }

/** This is how the step is left now. */
export function useStepDoor(door: RefObject<StepDoor>, { leave, isUnsaved }: StepDoor): void {
  useEffect(() => {
    door.current = { leave, isUnsaved }
    return () => {
      door.current = OPEN_DOOR
    }
  }, [door, leave, isUnsaved])
}
