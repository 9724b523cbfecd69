// The small words of the domain: ids, numbers, days and instants. Everything a wire may carry has a limit here.
import { z } from 'zod'

export const WORD_CHARS_MAX = 40

/** A short name chosen by the office: letters, digits and hyphens. */
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'use 1 to 32 small letters, digits or hyphens')

export const HallId = slug
export type HallId = z.infer<typeof HallId>
export const ServiceId = slug
export type ServiceId = z.infer<typeof ServiceId>
export const ClassId = slug
export type ClassId = z.infer<typeof ClassId>
export const ZoneId = slug
export type ZoneId = z.infer<typeof ZoneId>

/** A counter's id; «3» for most halls. A bare number is taken as its text. */
export const CounterId = z.union([z.int().min(0).max(9999).transform(String), slug]).pipe(slug)
export type CounterId = z.infer<typeof CounterId>

/** Made by the one who presses: the same press again does nothing again (contract.md, Commands). */
export const PressId = z.uuid('a press is a UUID, new for each press')
export type PressId = z.infer<typeof PressId>

/** `2026-11-22-17`: the hall's own day and the place of its ticket-taken event in the journal. */
export const TicketId = z.string().regex(/^\d{4}-\d{2}-\d{2}-\d{1,7}$/, 'a ticket id looks like 2026-11-22-17')
export type TicketId = z.infer<typeof TicketId>

/** What is printed and spoken: prefix and at least three digits (老001, A001). */
export const TicketNumber = z.string().regex(/^\p{L}{1,2}\d{3,4}$/u, 'a ticket number looks like 老001 or A001')
export type TicketNumber = z.infer<typeof TicketNumber>

/** How a command or an address names a ticket of today: by id, number or Latin number. */
export const TicketName = z.union([TicketId, TicketNumber])

/** The secret word in the address of a visitor's own ticket, `/t/CODE`. */
export const TicketCode = z.string().regex(/^[a-z2-9]{10,16}$/, 'a ticket code has 10 to 16 small letters and digits')
export type TicketCode = z.infer<typeof TicketCode>

/** `2026-11-22-31`: the day and the place of the event that called. */
export const CallId = z.string().regex(/^\d{4}-\d{2}-\d{2}-\d{1,7}$/, 'a call id looks like 2026-11-22-31')
export type CallId = z.infer<typeof CallId>

/** `takeover-2026-11-22-31`: the day and the place of the event that began it. */
export const TakeoverId = z
  .string()
  .regex(/^takeover-\d{4}-\d{2}-\d{2}-\d{1,7}$/, 'a takeover id looks like takeover-2026-11-22-31')
export type TakeoverId = z.infer<typeof TakeoverId>

export const StaffId = z.string().regex(/^[a-z0-9-]{1,40}$/, 'a staff id has up to 40 small letters, digits or hyphens')
export type StaffId = z.infer<typeof StaffId>
export const DeviceId = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, 'a device id has up to 40 small letters, digits or hyphens')
export type DeviceId = z.infer<typeof DeviceId>

/** A day of the hall's own calendar. */
export const Day = z.iso.date('a day looks like 2026-11-22')
export type Day = z.infer<typeof Day>

/** ISO 8601 in UTC with milliseconds, so that text order is time order. */
export const Instant = z.iso.datetime({ precision: 3, error: 'an instant looks like 2026-11-22T01:02:03.456Z' })
export type Instant = z.infer<typeof Instant>

export const Language = z.enum(['zh', 'en'])
export type Language = z.infer<typeof Language>
export const LANGUAGES = Language.options

/** Text in every language of the pages; Chinese first. */
export const Words = z.strictObject({
  zh: z.string().trim().min(1).max(WORD_CHARS_MAX),
  en: z
    .string()
    .trim()
    .min(1)
    .max(WORD_CHARS_MAX * 2),
})
export type Words = z.infer<typeof Words>

/** Milliseconds of the epoch to an instant of the wire. */
export const toInstant = (ms: number): Instant => new Date(ms).toISOString()

/** An instant of the wire to milliseconds of the epoch. */
export const toMs = (instant: Instant): number => Date.parse(instant)
