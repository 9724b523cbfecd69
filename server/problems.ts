// Every «no» on the wire: RFC 9457, with a stable code in kebab-case.
import { STATUS_CODES } from 'node:http'
import type { Problem } from '#contract/answers.ts'
import type { Rejection } from '#contract/rejections.ts'

/** What a door says no with. The hall's own codes all come with 409: the hall says no. */
const STATUS_BY_CODE = {
  malformed: 400,
  'not-signed-in': 401,
  'wrong-password': 401,
  'wrong-code': 401,
  'not-allowed': 403,
  'password-must-change': 403,
  'unknown-hall': 404,
  'unknown-ticket': 404,
  'unknown-view': 404,
  'unknown-call': 404,
  'unknown-device': 404,
  'unknown-staff': 404,
  'unknown-session': 404,
  'unknown-token': 404,
  'unknown-guide': 404,
  'unknown-address': 404,
  'unknown-edition': 404,
  'unknown-entry': 404,
  'no-voice': 404,
  'unknown-pack': 404,
  'unknown-clip': 404,
  'hall-there-already': 409,
  'username-taken': 409,
  'guide-there-already': 409,
  'last-admin': 409,
  'own-admin': 409,
  'same-password': 409,
  'register-off': 409,
  'unknown-pass-kind': 409,
  'already-forgotten': 409,
  'entry-unreadable': 409,
  'reading-too-soon': 409,
  'reading-not-needed': 409,
  'day-is-over': 409,
  'pack-not-usable': 409,
  'pack-in-use': 409,
  'changed-meanwhile': 412,
  'too-large': 413,
  'too-many': 429,
  broken: 500,
  'not-ready': 503,
} as const
export type DoorCode = keyof typeof STATUS_BY_CODE

/** Thrown inside a door, and turned into an answer by its error handler. */
export type DoorRefusal = { readonly refusal: Problem; readonly headers?: Readonly<Record<string, string>> }

/** A door's own «no». */
export function doorProblem(code: DoorCode, detail?: string, errors?: Problem['errors']): Problem {
  const status = STATUS_BY_CODE[code]
  return {
    type: `urn:nuanting:problem:${code}`,
    title: STATUS_CODES[status] ?? code,
    status,
    code,
    ...(detail && { detail }),
    ...(errors && { errors }),
  }
}

/** The hall's «no», with what a screen needs to explain it. */
export function hallProblem({ code, ...facts }: Rejection): Problem {
  return {
    type: `urn:nuanting:problem:${code}`,
    title: 'The hall says no',
    status: 409,
    code,
    detail: DETAILS[code],
    ...facts,
  }
}

const DETAILS: Readonly<Record<Rejection['code'], string>> = {
  'unknown-service': 'The hall has no such service.',
  'unknown-class': 'The hall has no such class of tickets.',
  'unknown-counter': 'The hall has no such counter.',
  'unknown-ticket': 'There is no such ticket today.',
  'unknown-help': 'Nobody asked for this help today.',
  'service-not-offered': 'This service is not offered now.',
  'taking-closed': 'Numbers are not given at this time.',
  'day-closed': 'The hall is closed.',
  'day-already-open': 'The day is open already.',
  'day-already-closed': 'The day is closed already.',
  'numbers-used-up': 'There are no more numbers of this kind today.',
  'nobody-waiting': 'Nobody waits for this counter.',
  'counter-not-open': 'The counter is not open.',
  'counter-busy': 'The counter has a visitor: finish, hold or miss that ticket first.',
  'counter-taken': 'Somebody else works at this counter.',
  'ticket-not-waiting': 'The ticket does not wait.',
  'ticket-not-called': 'The ticket is not called.',
  'ticket-not-serving': 'The ticket is not being served.',
  'ticket-not-missed': 'The ticket is not missed.',
  'ticket-not-held': 'The ticket is not held.',
  'ticket-over': 'The ticket is over.',
  'too-soon': 'It is too soon: give the visitor time to walk, and all the calls of the class.',
  'return-too-late': 'The time to come back is over: take a new number.',
  'already-returned': 'The ticket has come back once already: take a new number.',
  'counter-cannot-serve': 'This counter does not offer that service.',
  'already-rated': 'The visit is rated already.',
  'not-finished': 'The visit is not finished yet.',
  'already-answered': 'Somebody has answered already.',
  'no-companion': 'Nobody accompanies this visitor: assign a companion first.',
  'unknown-step': 'The green lane of this hall has no such step.',
  'already-told': 'The green lane has ended: the visitor was told already.',
  'unknown-emergency': 'There was no such emergency today.',
  'emergency-over': 'The emergency is over.',
  'unknown-zone': 'The hall has no such zone.',
  'unknown-takeover': 'There was no such notice on the screens today.',
  'real-takeover-on': 'A real notice is on there: a drill does not take its place. End it first.',
  'no-printer': 'No printer is known for this ticket: name one.',
  'slip-not-waiting': 'The slip is being printed, or it is settled.',
  'settings-in-use': 'The settings take away something that is in use now.',
}
