// One pack of recordings: how far it is, its check, its use, its clips to listen to, and its end.
import { useState } from 'react'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { PackClips } from './pack-clips.tsx'
import { PackResult } from './pack-result.tsx'
import type { Checked, ListedPack, Packs, WholePack } from './use-packs.ts'
import type { No } from './use-voice-settings.ts'
import { packName } from './voice-names.ts'

type CardProps = {
  readonly pack: ListedPack
  readonly packs: Packs
  /** Does it stand in the order of the hall? */
  readonly isSpoken: boolean
  readonly onUsed: () => Promise<void>
  readonly upload: () => void
}

type Open = 'nothing' | 'busy' | { readonly clips: WholePack } | { readonly checked: Checked; readonly of: WholePack }

export function PackCard({ pack, packs, isSpoken, onUsed, upload }: CardProps) {
  const text = useText()
  const [open, setOpen] = useState<Open>('nothing')
  const [problem, setProblem] = useState<No>()
  const show = async (what: 'clips' | 'check') => {
    setOpen('busy')
    setProblem(undefined)
    const whole = await packs.read(pack.id)
    const checked = what === 'check' ? await packs.check(pack.id) : undefined
    const trouble = 'problem' in whole ? whole.problem : checked && 'problem' in checked ? checked.problem : undefined
    setProblem(trouble)
    if (!('given' in whole) || trouble) return setOpen('nothing')
    setOpen(checked && 'given' in checked ? { checked: checked.given, of: whole.given } : { clips: whole.given })
  }
  const state = isSpoken ? 'spoken' : pack.isUsed ? 'ready' : 'waiting'
  return (
    <li className="device-card voice-pack">
      <h3>{packName(pack)}</h3>
      <p className="device-state" data-well={state !== 'waiting'}>
        {state === 'waiting' ? '! ' : '✓ '}
        {text(`voice.pack-${state}`)}
      </p>
      <p>
        {text(`voice.name-${pack.language}`)} · {text('voice.recorded', { n: pack.recorded })}
      </p>
      {pack.speaker ? <p className="device-hint">{pack.speaker}</p> : undefined}
      {problem ? <Notice kind="no">{rejectionText(text, problem)}</Notice> : undefined}
      <div className="device-buttons">
        <BigButton isDisabled={open === 'busy'} onPress={() => void show('check')}>
          {text(open === 'busy' ? 'voice.looking' : 'voice.check')}
        </BigButton>
        <BigButton isDisabled={open === 'busy'} onPress={() => void show('clips')}>
          {text('voice.clips')}
        </BigButton>
        <BigButton onPress={upload}>{text('voice.uploadMore')}</BigButton>
        <RemovePack pack={pack} packs={packs} />
      </div>
      {typeof open === 'object' && 'clips' in open ? <PackClips pack={open.clips} packs={packs} /> : undefined}
      {typeof open === 'object' && 'checked' in open ? (
        <PackResult pack={open.of} packs={packs} checked={open.checked} onUsed={onUsed} />
      ) : undefined}
    </li>
  )
}

function RemovePack({ pack, packs }: Pick<CardProps, 'pack' | 'packs'>) {
  const text = useText()
  const [asking, setAsking] = useState<'no' | 'yes' | No>('no')
  const removeNow = async () => setAsking((await packs.remove(pack.id)) ?? 'no')
  return (
    <>
      <BigButton tone="quiet" onPress={() => setAsking('yes')}>
        {text('voice.remove')}
      </BigButton>
      {asking === 'no' ? undefined : (
        <Dialog title={text('voice.remove')} onClose={() => setAsking('no')}>
          <p>{text('voice.removeAsk', { name: packName(pack), n: pack.recorded })}</p>
          {asking === 'yes' ? undefined : <Notice kind="no">{rejectionText(text, asking)}</Notice>}
          <div className="dialog-buttons">
            <BigButton onPress={() => setAsking('no')}>{text('common.cancel')}</BigButton>
            <BigButton tone="main" onPress={() => void removeNow()}>
              {text('voice.remove')}
            </BigButton>
          </div>
        </Dialog>
      )}
    </>
  )
}
