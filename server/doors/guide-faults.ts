// What no schema can know of guides and their plan: the services, zones, guides and files that a hall has.
import type { GuidePlan } from '#contract/guides.ts'
import type { House } from './app.ts'
import { malformedAt } from './press-door.ts'
import { refuseWith } from './refuse.ts'

export type KnownIds = ReadonlySet<string>

/** Refuses a service that is not there; `place` is that of the guide, with its dot. */
export function checkService(services: KnownIds, service: string | undefined, place = ''): void {
  if (service === undefined || services.has(service)) return
  wrongAt(`${place}service`, `there is no service «${service}»`)
}

/** Refuses a playlist of a zone, or with a guide, that is not there. */
export function checkPlaylists(
  { playlists }: GuidePlan,
  known: { readonly zones: KnownIds; readonly guides: KnownIds },
  place = '',
): void {
  playlists.forEach(({ zones, items }, list) => {
    const listPlace = `${place}playlists.${list}`
    if (zones !== 'all') {
      zones.forEach((zone, at) => {
        if (!known.zones.has(zone)) wrongAt(`${listPlace}.zones.${at}`, `there is no zone «${zone}»`)
      })
    }
    items.forEach((item, at) => {
      if (item.show !== 'guide' || known.guides.has(item.id)) return
      wrongAt(`${listPlace}.items.${at}.id`, `there is no guide «${item.id}»`)
    })
  })
}

/** Refuses pictures and films whose bytes this server does not have. */
export async function checkFiles(house: House, hall: string, { media }: GuidePlan, place = ''): Promise<void> {
  for (const [at, { file }] of media.entries()) {
    if (await house.media.has(hall, file)) continue
    wrongAt(`${place}media.${at}.file`, 'there is no such file: send it to …/media first')
  }
}

/** Refuses with the place of the fault. */
export function wrongAt(path: string, message: string): never {
  return refuseWith(malformedAt([{ path, message }]))
}
