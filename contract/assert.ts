// The two ways to say «this cannot be».

/** Throws when `fact` is false: a bug, not a «no». `what` names the broken promise, with ids and numbers only. */
export function assert(fact: unknown, what: string): asserts fact {
  if (!fact) throw new Error(`This cannot be: ${what}`)
}

/** Ends a switch over a union: the compiler refuses a forgotten case. */
export function unreachable(value: never): never {
  throw new Error(`This cannot be: ${JSON.stringify(value)}`)
}
