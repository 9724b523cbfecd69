// Export and import of the settings in English.
import type { transfer as zh } from '../zh/transfer.ts'
import type { Translated } from '../zh.ts'

export const transfer: Translated<typeof zh> = {
  title: 'Export and import',
  about: 'All settings and guides as one file, to keep or to bring back',
  export: 'Export',
  exportHow:
    'To keep a copy, or to set up another hall the same way. Guides, notices and playlists are in it; pictures and films are not. No passwords, staff or visitors stand in it.',
  download: 'Download the settings',
  fileWord: 'settings',
  import: 'Import',
  importHow:
    'The file is checked as a whole, then you see what would change, and only then it changes. Guides that are not in the file stay, and so do devices and staff.',
  choose: 'Choose a settings file',
  checking: 'Checking…',
  applied:
    'Done as the file says. It applies at once. The history leads back to earlier settings; please check changed guides again.',
  broken: 'This file is damaged: it cannot be read from line {line}, character {column} on. Nothing changed.',
  'too-large': 'This file is too large to be settings. Nothing changed.',
  'not-settings': 'These are not the settings of a hall. Nothing changed.',
  'too-new': 'This file was written by a newer version and cannot be read here. Nothing changed.',
  apply: 'Use the settings of the file?',
  guidesAdded: '{n} {n?guide:guides} added',
  guidesChanged: '{n} {n?guide:guides} changed: please check again afterwards',
  planChanged: 'Notices and playlists become those of the file',
  mediaMissing:
    'This hall does not have {n} {n?picture or film:pictures or films} of the file: not shown for now. Upload them, then add them to the playlists.',
  guidesRefused: 'Something is wrong with the guides or playlists of the file. Nothing changed:',
  guideWords: 'empty or too long',
  guideFault: '{path}: {words}',
  stoppedAt: 'Stopped at “{what}”: {why}',
}
