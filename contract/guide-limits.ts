// How much a guide, its plan and its pictures and films may hold. Without zod, because the office says it before anybody
// types or sends too much.

export const GUIDES_PER_HALL_MAX = 60
/** guides.md E0: a procedure in at most six steps. */
export const GUIDE_STEPS_MAX = 6
export const GUIDE_STEP_CHARS_MAX = 120
export const GUIDE_PART_CHARS_MAX = 400
export const CHECKED_BY_CHARS_MAX = 40
export const NOTICES_MAX = 30
export const ELDER_SENTENCES_MAX = 12
export const MEDIA_MAX = 30
export const CUES_PER_FILM_MAX = 300
export const FILM_SECONDS_MAX = 7200
export const PICTURE_SECONDS_MIN = 5
export const PICTURE_SECONDS_MAX = 300
export const PLAYLISTS_MAX = 30
export const PLAYLIST_ITEMS_MAX = 60
/** English takes about three letters where Chinese takes one character. */
export const LATIN_PER_CHINESE = 3
/** How often the registration is read aloud: oftener than this nobody would listen any more. */
export const ENTRY_ALOUD_MINUTES_MIN = 5
export const ENTRY_ALOUD_MINUTES_MAX = 240

/** What may be sent, and how its file is called in the end. */
export const MEDIA_TYPES = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
} as const
export type MediaType = keyof typeof MEDIA_TYPES
export const PICTURE_BYTES_MAX = 10 * 1024 * 1024
export const FILM_BYTES_MAX = 300 * 1024 * 1024
export const MEDIA_BYTES_MAX: Readonly<Record<MediaType, number>> = {
  'image/jpeg': PICTURE_BYTES_MAX,
  'image/png': PICTURE_BYTES_MAX,
  'image/webp': PICTURE_BYTES_MAX,
  'video/mp4': FILM_BYTES_MAX,
  'video/webm': FILM_BYTES_MAX,
}
/** Files of a hall, those included that no plan uses yet. */
export const MEDIA_FILES_MAX = 100
