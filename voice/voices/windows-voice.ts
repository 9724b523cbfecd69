// The voices of Windows through PowerShell and System.Speech: a script that never changes but for a language from our own
// table and a whole number; the text on its input, the samples on its output. Not tried on a real machine.

import type { Language } from '../language.ts'
import { HALL_RATE_HZ, toWav } from '../wav.ts'
import { harmless } from './harmless.ts'
import { openProcesses } from './run-process.ts'
import type { VoiceEngine } from './voice-engine.ts'

const POWERSHELL = 'powershell.exe'
const OPTIONS = ['-NoProfile', '-NonInteractive', '-Command']
/** Windows has no Uyghur voice. */
const CULTURES: Readonly<Partial<Record<Language, string>>> = { zh: 'zh-CN', yue: 'zh-HK', en: 'en-US' }
/** Words a minute at Rate 0; each step up or down is a tenth of three times faster or slower. */
const USUAL_RATE = 180

const LIST = [
  'Add-Type -AssemblyName System.Speech',
  '$s = New-Object System.Speech.Synthesis.SpeechSynthesizer',
  '$s.GetInstalledVoices() | Where-Object { $_.Enabled } | ForEach-Object { $_.VoiceInfo.Culture.Name }',
].join('; ')

/** Opens System.Speech if it has a voice for one of our languages. `program` is another PowerShell. */
export async function openWindowsVoice(program = POWERSHELL): Promise<VoiceEngine | undefined> {
  const processes = openProcesses()
  const listed = await processes.run(program, [...OPTIONS, LIST], '')
  const installed = new Set(listed.ok ? listed.output.toString('utf8').match(/\S+/g) : [])
  const languages = (Object.keys(CULTURES) as Language[]).filter((language) => installed.has(CULTURES[language] ?? ''))
  if (languages.length === 0) return undefined

  return {
    name: 'System.Speech',
    languages: new Set(languages),
    shapedBy: (text, language, rate) => JSON.stringify([script(language, rate), harmless(text)]),
    async speak(text, language, rate) {
      const ran = await processes.run(program, [...OPTIONS, script(language, rate)], harmless(text))
      return ran.ok ? { ok: true, wav: toWav({ rateHz: HALL_RATE_HZ, samples: samplesIn(ran.output) }) } : ran
    },
    close: processes.close,
  }
}

function script(language: Language, rate: number): string {
  const synthesis = 'System.Speech.Synthesis'
  const format = 'System.Speech.AudioFormat'
  return [
    "$ErrorActionPreference = 'Stop'",
    'Add-Type -AssemblyName System.Speech',
    '$in = New-Object IO.StreamReader([Console]::OpenStandardInput(), [Text.Encoding]::UTF8)',
    '$text = $in.ReadToEnd()',
    `$s = New-Object ${synthesis}.SpeechSynthesizer`,
    `$culture = [Globalization.CultureInfo]::GetCultureInfo('${CULTURES[language] ?? ''}')`,
    `$s.SelectVoiceByHints([${synthesis}.VoiceGender]::NotSet, [${synthesis}.VoiceAge]::NotSet, 0, $culture)`,
    `$s.Rate = ${speed(rate)}`,
    '$sound = New-Object IO.MemoryStream',
    `$f = New-Object ${format}.SpeechAudioFormatInfo(${HALL_RATE_HZ}, [${format}.AudioBitsPerSample]::Sixteen, [${format}.AudioChannel]::Mono)`,
    '$s.SetOutputToAudioStream($sound, $f)',
    '$s.Speak($text)',
    '$s.Dispose()',
    '$out = [Console]::OpenStandardOutput()',
    '$sound.WriteTo($out)',
    '$out.Flush()',
  ].join('; ')
}

/** From −10 to 10. */
function speed(rate: number): number {
  return Math.max(-10, Math.min(10, Math.round((10 * Math.log(rate / USUAL_RATE)) / Math.log(3))))
}

function samplesIn(output: Buffer): Int16Array {
  return Int16Array.from({ length: Math.floor(output.length / 2) }, (_, index) => output.readInt16LE(index * 2))
}
