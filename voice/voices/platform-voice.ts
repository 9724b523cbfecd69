// The voice that comes with macOS or Windows, for halls that choose it in their settings. Not tried: neither system was at
// hand. Where it fails, espeak-ng speaks instead. Linux has no voice of its own.

import { openMacVoice } from './mac-voice.ts'
import type { VoiceEngine } from './voice-engine.ts'
import { openWindowsVoice } from './windows-voice.ts'

/** Opens the voice of this system, or undefined where it has none. */
export async function openPlatformVoice(
  platform: NodeJS.Platform = process.platform,
): Promise<VoiceEngine | undefined> {
  if (platform === 'darwin') return openMacVoice()
  return platform === 'win32' ? openWindowsVoice() : undefined
}
