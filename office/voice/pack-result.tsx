// What the check of a pack found: clips that are missing, by their words; files that are in trouble; and the use.
import { useState } from 'react'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import type { Checked, PackProblem, Packs, WholePack } from './use-packs.ts'
import type { No } from './use-voice-settings.ts'

type ResultProps = {
  readonly pack: WholePack
  readonly packs: Packs
  readonly checked: Checked
  readonly onUsed: () => Promise<void>
}

export function PackResult({ pack, packs, checked, onUsed }: ResultProps) {
  const text = useText()
  const [using, setUsing] = useState<'no' | 'now' | 'done' | No>('no')
  const missing = (weight: PackProblem['weight']) =>
    checked.problems.filter((one) => one.code === 'clip-missing' && one.weight === weight)
  const faulty = checked.problems.filter(({ code }) => code !== 'clip-missing')
  const takeIntoUse = async () => {
    setUsing('now')
    const used = await packs.use(pack.id)
    if ('problem' in used) return setUsing(used.problem)
    setUsing('done')
    await onUsed()
  }
  return (
    <div className="voice-result">
      <Notice kind={checked.isUsable ? 'good' : 'no'}>
        {text(checked.isUsable ? 'voice.usable' : 'voice.notUsable')}
      </Notice>
      <Missing title={text('voice.missingStops')} problems={missing('stops')} pack={pack} />
      <Faulty problems={faulty} pack={pack} />
      <Missing title={text('voice.missingWarns')} problems={missing('warns')} pack={pack} />
      {missing('could').length > 0 ? (
        <p className="device-hint">{text('voice.missingCould', { n: missing('could').length })}</p>
      ) : undefined}
      {using === 'done' ? <Notice kind="good">{text('voice.inUse')}</Notice> : undefined}
      {typeof using === 'object' || using === 'no-answer' ? (
        <Notice kind="no">{rejectionText(text, using)}</Notice>
      ) : undefined}
      {checked.isUsable && using !== 'done' ? (
        <BigButton tone="main" isDisabled={using === 'now'} onPress={() => void takeIntoUse()}>
          {text(using === 'now' ? 'voice.evening' : 'voice.use')}
        </BigButton>
      ) : undefined}
    </div>
  )
}

type PartProps = { readonly problems: readonly PackProblem[]; readonly pack: WholePack }

function Missing({ title, problems, pack }: PartProps & { readonly title: string }) {
  if (problems.length === 0) return undefined
  return (
    <>
      <h4>{title}</h4>
      <ul className="voice-chips">
        {problems.map(({ clip }) => (
          <li key={clip}>{wordsOf(pack, clip)}</li>
        ))}
      </ul>
    </>
  )
}

function Faulty({ problems, pack }: PartProps) {
  const text = useText()
  if (problems.length === 0) return undefined
  return (
    <>
      <h4>{text('voice.faulty')}</h4>
      <ul className="voice-faults">
        {problems.map(({ code, clip, file, found, wanted, weight }) => (
          <li key={`${code} ${clip} ${file}`} data-stops={weight === 'stops'}>
            <strong>{wordsOf(pack, clip) ?? file}</strong> {text(`voice.problem-${code}`)}
            {found ? `（${found}${wanted ? ` → ${wanted}` : ''}）` : ''}
          </li>
        ))}
      </ul>
    </>
  )
}

function wordsOf({ clips }: WholePack, clip: string | undefined): string | undefined {
  return clip && (clips.find(({ key }) => key === clip)?.text ?? clip)
}
