// The wire: change a schema, and this test asks you to raise the version and to write one line of its story.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { Answer } from '#contract/answers.ts'
import { Command } from '#contract/commands.ts'
import { DeviceDraft } from '#contract/devices.ts'
import { HallEvent } from '#contract/events.ts'
import { HallSettings } from '#contract/settings.ts'
import { PROTOCOL_VERSION } from '#contract/version.ts'
import { Alive, Shown, Watch } from '#contract/wire.ts'

/** Of each version, the fingerprint of everything that goes over the wire or into the journal. */
const FINGERPRINT_BY_VERSION: Readonly<Record<number, string>> = {
  1: '3a0b3fe288197db8',
  2: '9b11028edc571b9e',
}

test('the schemas are those of the protocol version', () => {
  expect(
    fingerprint(),
    'A schema changed: raise PROTOCOL_VERSION in contract/version.ts with a line of its story, and add the new fingerprint here.',
  ).toBe(FINGERPRINT_BY_VERSION[PROTOCOL_VERSION])
})

function fingerprint(): string {
  const schemas = { Answer, Command, DeviceDraft, HallEvent, HallSettings, Alive, Shown, Watch }
  const texts = Object.entries(schemas).map(([name, schema]) => {
    return `${name} ${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))}`
  })
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16)
}
