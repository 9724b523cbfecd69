// Procedure guides (办事指南) as the office edits them, and the plan of what the guide screens show. Facts and form of a
// guide: guides.md E0. Marks for what a hall must check stand inside the text (guide-text.ts).
import { z } from 'zod'
import {
  CHECKED_BY_CHARS_MAX,
  CUES_PER_FILM_MAX,
  ELDER_SENTENCES_MAX,
  ENTRY_ALOUD_MINUTES_MAX,
  ENTRY_ALOUD_MINUTES_MIN,
  FILM_SECONDS_MAX,
  GUIDE_PART_CHARS_MAX,
  GUIDE_STEP_CHARS_MAX,
  GUIDE_STEPS_MAX,
  LATIN_PER_CHINESE,
  MEDIA_MAX,
  NOTICES_MAX,
  PICTURE_SECONDS_MAX,
  PICTURE_SECONDS_MIN,
  PLAYLIST_ITEMS_MAX,
  PLAYLISTS_MAX,
} from './guide-limits.ts'
import { Day, ServiceId, WORD_CHARS_MAX, ZoneId } from './ids.ts'

const line = (charsMax: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(charsMax)
    .regex(/^\P{Cc}*$/u, 'one line of plain text')

/** Words of a guide: Chinese is required; where English is missing, screens fall back to Chinese (measures.md row 47). */
const words = (charsMax: number) =>
  z.strictObject({ zh: line(charsMax), en: line(charsMax * LATIN_PER_CHINESE).optional() })

const part = words(GUIDE_PART_CHARS_MAX)
const title = words(WORD_CHARS_MAX)

export const GuideId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'the id of a guide has up to 40 small letters, digits or hyphens')
export type GuideId = z.infer<typeof GuideId>

/** guides.md E0: 标题, 谁能办, 带什么, 怎么办, 在哪办, 多久办好, 要不要钱, 温馨提示, 问谁, 更新日期, 核对人. */
export const Guide = z.strictObject({
  id: GuideId,
  /** The service it explains: those who wait for it bring its guide to the front. */
  service: ServiceId.optional(),
  title,
  whoCan: part,
  bring: part,
  steps: z.array(words(GUIDE_STEP_CHARS_MAX)).min(1).max(GUIDE_STEPS_MAX),
  where: part,
  howLong: part,
  cost: part,
  tips: part.optional(),
  ask: part,
  updatedOn: Day,
  /** Who in this hall has checked it; null for as long as nobody has. */
  checkedBy: line(CHECKED_BY_CHARS_MAX).nullable(),
})
export type Guide = z.infer<typeof Guide>

/** What the office sends: a new guide gets its id, and today’s date where none is given. */
export const GuideDraft = Guide.extend({
  id: GuideId.optional(),
  updatedOn: Day.optional(),
  checkedBy: line(CHECKED_BY_CHARS_MAX).nullable().default(null),
})
export type GuideDraft = z.infer<typeof GuideDraft>

/** A page of its own between the guides: how to see through a swindle (measures.md row 59), or news of the hall. */
export const Notice = z
  .strictObject({
    id: GuideId,
    kind: z.enum(['anti-fraud', 'news']),
    title,
    text: part,
    /** False: kept, but not shown. */
    on: z.boolean().optional(),
    /** The first and the last day on which it is shown; without them always. */
    from: Day.optional(),
    to: Day.optional(),
  })
  .refine(({ from = '', to = '9' }) => from <= to, { path: ['to'], message: 'a notice ends after it began' })
export type Notice = z.infer<typeof Notice>

/** The name of an uploaded file: its content's hash, so that a changed picture is another file. */
export const MediaFile = z
  .string()
  .regex(/^[a-f0-9]{32}\.(jpg|png|webp|mp4|webm)$/, 'the name of a file as it was given at its upload')

const filmSeconds = z.number().min(0).max(FILM_SECONDS_MAX)

/** From when to when a caption stands, in seconds of the film. */
export const Cue = z
  .strictObject({ fromSeconds: filmSeconds, toSeconds: filmSeconds, words: title })
  .refine((cue) => cue.fromSeconds < cue.toSeconds, { path: ['toSeconds'], message: 'a caption ends after it began' })
export type Cue = z.infer<typeof Cue>

/** Pictures and films of the hall’s own (measures.md row 58); a film without captions is refused. */
export const Media = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('picture'),
    id: GuideId,
    file: MediaFile.regex(/\.(jpg|png|webp)$/, 'a picture is jpg, png or webp'),
    /** Said to those who cannot see it, and shown below it. */
    caption: title,
    seconds: z.int().min(PICTURE_SECONDS_MIN).max(PICTURE_SECONDS_MAX),
  }),
  z.strictObject({
    kind: z.literal('film'),
    id: GuideId,
    file: MediaFile.regex(/\.(mp4|webm)$/, 'a film is mp4 or webm'),
    title,
    cues: z.array(Cue).min(1, 'a film needs captions').max(CUES_PER_FILM_MAX),
  }),
])
export type Media = z.infer<typeof Media>

/** What a playlist shows: all guides in the order of need, one of them, the list of services for elders, … */
export const PlaylistItem = z.discriminatedUnion('show', [
  z.strictObject({ show: z.literal('guides') }),
  z.strictObject({ show: z.literal('guide'), id: GuideId }),
  z.strictObject({ show: z.literal('elder-services') }),
  z.strictObject({ show: z.literal('entry') }),
  z.strictObject({ show: z.literal('reviews') }),
  z.strictObject({ show: z.literal('notices') }),
  z.strictObject({ show: z.literal('notice'), id: GuideId }),
  z.strictObject({ show: z.literal('media'), id: GuideId }),
])
export type PlaylistItem = z.infer<typeof PlaylistItem>

export const Weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])
export type Weekday = z.infer<typeof Weekday>

const timeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time looks like 09:00')

/** When and where these items are shown. Holidays are the hall’s special days without hours. */
export const Playlist = z
  .strictObject({
    name: line(WORD_CHARS_MAX),
    zones: z.union([z.literal('all'), z.array(ZoneId).min(1)]),
    weekdays: z.union([z.literal('all'), z.array(Weekday).min(1).max(Weekday.options.length)]),
    from: timeOfDay,
    to: timeOfDay,
    holidays: z.enum(['also', 'only', 'never']),
    items: z.array(PlaylistItem).min(1).max(PLAYLIST_ITEMS_MAX),
  })
  .refine((list) => list.from < list.to, { path: ['to'], message: 'a playlist ends after it began' })
export type Playlist = z.infer<typeof Playlist>

/**
 * What the guide screens of a hall show besides the guides, and when. Of the playlists the first that fits counts; where
 * none fits, everything is shown. Checked as a whole.
 */
export const GuidePlan = z
  .strictObject({
    /** Sentences of 敬老服务清单 that the settings cannot know (measures.md row 62). */
    elderSentences: z.array(words(GUIDE_STEP_CHARS_MAX)).max(ELDER_SENTENCES_MAX),
    notices: z.array(Notice).max(NOTICES_MAX),
    media: z.array(Media).max(MEDIA_MAX),
    playlists: z.array(Playlist).max(PLAYLISTS_MAX),
    /** How often it is said aloud how one registers, while the register is on; without it never. */
    entryAloudMinutes: z.int().min(ENTRY_ALOUD_MINUTES_MIN).max(ENTRY_ALOUD_MINUTES_MAX).optional(),
  })
  .superRefine((plan, context) => {
    const no = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    const notices = idsOf(plan.notices, 'notices', no)
    const media = idsOf(plan.media, 'media', no)
    plan.playlists.forEach(({ items }, list) => {
      items.forEach((item, at) => {
        const path = ['playlists', list, 'items', at, 'id']
        if (item.show === 'notice' && !notices.has(item.id)) no(path, `there is no notice «${item.id}»`)
        if (item.show === 'media' && !media.has(item.id)) no(path, `there is no picture or film «${item.id}»`)
      })
    })
  })
export type GuidePlan = z.infer<typeof GuidePlan>

function idsOf(
  list: readonly { readonly id: GuideId }[],
  name: string,
  no: (path: (string | number)[], message: string) => void,
): ReadonlySet<GuideId> {
  const ids = new Set<GuideId>()
  list.forEach(({ id }, at) => {
    if (ids.has(id)) no([name, at, 'id'], `«${id}» is there twice`)
    ids.add(id)
  })
  return ids
}
