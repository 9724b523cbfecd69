// What the description of every address has in common: a «no» is a problem (RFC 9457), and how one is known.
import { z } from 'zod'
import { Problem } from '#contract/answers.ts'

/** The part of an OpenAPI document that is completed here. */
type Document = {
  paths?: Record<string, Record<string, unknown> | undefined>
  components?: { responses?: Record<string, unknown> }
  security?: unknown
}
type Operation = { responses?: Record<string, unknown> }

const PROBLEM = { $ref: '#/components/responses/Problem' }

/** Adds the problem to every operation, and that a cookie or a token may be needed. Changes the document and returns it. */
export function describeProblems<D extends object>(document: D): D {
  const described = document as Document
  described.components = {
    ...described.components,
    responses: {
      Problem: {
        description: 'No, and why: `code` is stable and in kebab-case',
        content: { 'application/problem+json': { schema: z.toJSONSchema(Problem, { target: 'draft-2020-12' }) } },
      },
    },
  }
  described.security = [{ cookie: [] }, { bearer: [] }, {}]
  for (const path of Object.values(described.paths ?? {})) {
    for (const operation of Object.values(path ?? {}) as Operation[]) {
      operation.responses = { ...operation.responses, default: PROBLEM }
    }
  }
  return document
}
