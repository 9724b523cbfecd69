// Who can act in a hall, and from what. No names: a person is an id here, and the names stand in the staff register.
import { z } from 'zod'
import { DeviceId, StaffId } from './ids.ts'

/** contract.md, Registers: the roles of staff, from most to fewest rights. */
export const Role = z.enum(['admin', 'manager', 'counter', 'guide', 'volunteer'])
export type Role = z.infer<typeof Role>

/** Screens that are paired with the hall and then act for themselves. */
export const ActingDevice = z.enum(['dispenser', 'review', 'board', 'bar', 'guides'])
export type ActingDevice = z.infer<typeof ActingDevice>

/** Who pressed, as the journal keeps it. `clock` opens and closes by the calendar; `hall` is the machine room itself. */
export const Person = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('staff'), id: StaffId }),
  z.strictObject({ kind: z.literal('program'), id: StaffId }),
  z.strictObject({ kind: z.literal('device'), id: DeviceId }),
  z.strictObject({ kind: z.literal('clock') }),
  z.strictObject({ kind: z.literal('hall') }),
])
export type Person = z.infer<typeof Person>
