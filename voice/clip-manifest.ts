// manifest.json of a clip pack: who speaks which language, and which file holds which words. Written by hand or by the
// office's page, so what is wrong with it is said with its field and its line.

import { z } from 'zod'
import { PackId, SpokenLanguage } from '#contract/settings.ts'
import { type ClipKey, isClipKey } from './clip-keys.ts'
import { WORD_KEYS } from './clip-words.ts'
import type { PackProblem } from './pack-problem.ts'

export const MANIFEST_FILE = 'manifest.json'
export const MANIFEST_BYTES_MAX = 256 * 1024
export const CLIPS_MAX = 300
const NAME_CHARS_MAX = 40
const NOTE_CHARS_MAX = 200
const CALL_STEPS_MAX = 20

const FileName = z
  .string()
  .max(100)
  .regex(
    /^[\p{L}\p{N}_-][\p{L}\p{N} ._-]*\.wav$/iu,
    'a file is a .wav beside the manifest, without folders in its name',
  )
const Key = z.string().refine(isClipKey, 'no such clip: see the list of clips') as unknown as z.ZodType<ClipKey, string>
const SLOTS = ['{number}', '{counter}', '{pause}'] as const
/** A step of a call: one of the words, or the place of the number, of the counter, of a pause. */
const CallStep = z.enum([...SLOTS, ...WORD_KEYS])
export type CallStep = z.infer<typeof CallStep>

export const ClipManifest = z.strictObject({
  id: PackId,
  /** Whose words it speaks, and which voice of the machine takes over where a clip is missing. */
  language: SpokenLanguage,
  /** As the office names it: 桂柳话, 壮语. */
  name: z.string().trim().min(1).max(NAME_CHARS_MAX),
  dialect: z.string().trim().max(NAME_CHARS_MAX).optional(),
  /** Who speaks, as far as others may know it. */
  speaker: z.string().trim().max(NOTE_CHARS_MAX).optional(),
  /** In Hz, if all recordings should have the same. */
  sampleRate: z.int().min(8_000).max(192_000).optional(),
  /** The order of a call in a language that has another than its neighbours: 壮语 says 号 before its figure. */
  call: z
    .array(CallStep)
    .max(CALL_STEPS_MAX)
    .refine((steps) => isOnce(steps, '{number}') && isOnce(steps, '{counter}'), {
      message: 'a call has {number} and {counter}, each once',
    })
    .optional(),
  clips: z.partialRecord(Key, FileName).refine((clips) => Object.keys(clips).length <= CLIPS_MAX, {
    message: `at most ${CLIPS_MAX} clips`,
  }),
  /** Of each file, in hexadecimal digits; a checked pack has them. */
  sha256: z.record(FileName, z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 has 64 hexadecimal digits')).optional(),
})
export type ClipManifest = z.infer<typeof ClipManifest>

export type ReadManifest =
  | { readonly ok: true; readonly manifest: ClipManifest }
  | { readonly ok: false; readonly problems: readonly PackProblem[] }

/** The manifest in this text, or all that is wrong with it. */
export async function readManifest(text: string): Promise<ReadManifest> {
  const json = await parsed(text)
  if ('wrong' in json) return { ok: false, problems: [{ code: 'manifest-wrong', weight: 'stops', found: json.wrong }] }
  const read = ClipManifest.safeParse(json.value)
  if (read.success) return { ok: true, manifest: read.data }
  return { ok: false, problems: read.error.issues.map((issue) => toProblem(issue, text)) }
}

/** JSON.parse names the line and the column of what it cannot read. */
async function parsed(text: string): Promise<{ readonly value: unknown } | { readonly wrong: string }> {
  return Promise.resolve(text)
    .then((json): unknown => JSON.parse(json))
    .then(
      (value) => ({ value }),
      (error: unknown) => ({ wrong: error instanceof Error ? error.message : String(error) }),
    )
}

function toProblem({ path, message }: z.core.$ZodIssue, text: string): PackProblem {
  const field = path.join('.')
  const last = path.findLast((part) => typeof part === 'string')
  const line = last === undefined ? 0 : lineOf(text, last)
  return { code: 'manifest-wrong', weight: 'stops', found: message, ...(field && { field }), ...(line > 0 && { line }) }
}

/** The first line on which the field stands; 0 if on none. */
function lineOf(text: string, field: string): number {
  const lines = text.split('\n')
  return lines.findIndex((line) => line.includes(JSON.stringify(field))) + 1
}

function isOnce(steps: readonly string[], slot: string): boolean {
  return steps.filter((step) => step === slot).length === 1
}
