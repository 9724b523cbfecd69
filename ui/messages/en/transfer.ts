// Export and import of the settings in English.
import type { transfer as zh } from '../zh/transfer.ts'
import type { Translated } from '../zh.ts'

export const transfer: Translated<typeof zh> = {
  title: 'Export and import',
  about: 'All settings as one file, to keep or to bring back',
  export: 'Export',
  exportHow: 'To keep a copy, or to set up another hall the same way. No passwords, staff or visitors stand in it.',
  download: 'Download the settings',
  fileWord: 'settings',
  import: 'Import',
  importHow:
    'The file is checked as a whole, then you see what would change, and only then it changes. Guides, devices and staff are not in the file and stay as they are.',
  choose: 'Choose a settings file',
  checking: 'Checking…',
  applied: 'Done as the file says. It applies at once; the history leads back.',
  broken: 'This file is damaged: it cannot be read from line {line}, character {column} on. Nothing changed.',
  'too-large': 'This file is too large to be settings. Nothing changed.',
  'not-settings': 'These are not the settings of a hall. Nothing changed.',
  apply: 'Use the settings of the file?',
}
