// The script of a pack: every clip with its words; those that are recorded can be heard, the others are to be recorded.
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { SoundNotice } from './sound-notice.tsx'
import type { PackClip, Packs, WholePack } from './use-packs.ts'
import { useSound } from './use-sound.ts'

export function PackClips({ pack, packs }: { readonly pack: WholePack; readonly packs: Packs }) {
  const text = useText()
  const sound = useSound()
  const playing = sound.state.at === 'none' ? undefined : sound.state.url
  const lines = pack.clips.toSorted((one, other) => rank(one) - rank(other))
  return (
    <>
      <p className="device-hint">{text('voice.clipsHow')}</p>
      <SoundNotice state={sound.state} />
      <ul className="voice-clips">
        {lines.map((clip) => {
          const url = packs.clipUrl(pack.id, clip.key)
          const isNow = playing === url && (sound.state.at === 'making' || sound.state.at === 'playing')
          return (
            <li key={clip.key} data-recorded={clip.isRecorded}>
              {clip.isRecorded ? (
                <BigButton
                  label={text('voice.hearClip', { words: clip.text })}
                  isOn={isNow}
                  onPress={() => void sound.play(url)}
                >
                  ▶ {clip.text}
                </BigButton>
              ) : (
                <span>
                  {clip.text}
                  <small>
                    {text(clip.isRequired ? 'voice.mustBe' : clip.isNeeded ? 'voice.isCalled' : 'voice.couldBe')}
                  </small>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** What is missing and matters first. */
function rank({ isRecorded, isRequired, isNeeded }: PackClip): number {
  if (isRecorded) return 2
  return isRequired ? 0 : isNeeded ? 1 : 3
}
