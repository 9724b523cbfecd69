// A plan file: JSON with any part of a day plan; what it leaves out is as on the reference day.
import type { Wrong } from './arguments.ts'
import { DayPlan, REFERENCE_DAY } from './day-plan.ts'
import { readText } from './read-text.ts'

/** The plan in this file, or what is wrong with it. */
export function readPlan(file: string): DayPlan | Wrong {
  const text = readText(file)
  if (typeof text !== 'string') return text
  return toPlan(text, file)
}

/** The plan in this text. `name` is how the sentence about a mistake calls it. */
export function toPlan(text: string, name: string): DayPlan | Wrong {
  const part = parseJson(text)
  if ('wrong' in part) return { wrong: `${name} is no JSON: ${part.wrong}.` }
  if (typeof part.value !== 'object' || part.value === null || Array.isArray(part.value)) {
    return { wrong: `${name} holds no plan: a plan is an object like { "elders": 0.3 }.` }
  }
  const plan = DayPlan.safeParse({ ...REFERENCE_DAY, ...part.value })
  if (plan.success) return plan.data
  const issue = plan.error.issues[0]
  const path = issue?.path.join('.')
  return { wrong: `${name}${path ? `, ${path}` : ''}: ${issue?.message ?? 'this is no plan'}.` }
}

function parseJson(text: string): { readonly value: unknown } | Wrong {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) }
  }
}
