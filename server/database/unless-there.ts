// Two servers may make the same row at the same moment: the one that comes second finds it there.

/** P2002 is Prisma's code for a unique value that is taken. */
const TAKEN = 'P2002'

/** `true` when this call made the row, `false` when it was there already. Any other failure is thrown on. */
export function madeUnlessThere(making: Promise<unknown>): Promise<boolean> {
  return making.then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === TAKEN) return false
      throw error
    },
  )
}
