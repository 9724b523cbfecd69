// From what a schema found wrong to the places of the faults, with what would be right.
import type { Problem } from '#contract/answers.ts'

/** What a schema found, at one place: unknown `keys`, or in `errors` what each of several forms would have wanted. */
export type Issue = {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
  readonly errors?: readonly (readonly Issue[])[]
}
export type Faults = NonNullable<Problem['errors']>

/** The faults of an input, each at its field; `above`: the path to what was checked. */
export function faultsIn(issues: readonly Issue[], above: readonly string[] = []): Faults {
  return issues.flatMap((issue) => {
    const place = [...above, ...issue.path.map(String)]
    // What fits none of several forms is told what it lacks of the one that it comes nearest to.
    const nearest = nearestForm(issue)
    if (nearest.length > 0) return faultsIn(nearest, place)
    if (!issue.keys) return [{ path: place.join('.'), message: issue.message }]
    // An unknown field is named in the path, so that a form can show it.
    return issue.keys.map((key) => ({ path: [...place, key].join('.'), message: 'there is no such field here' }))
  })
}

function nearestForm(issue: Issue): readonly Issue[] {
  return (issue.errors ?? []).toSorted((one, other) => sizeOf(one) - sizeOf(other))[0] ?? []
}

// Every unknown field counts as a fault of its own.
function sizeOf(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.keys?.length ?? 1), 0)
}
