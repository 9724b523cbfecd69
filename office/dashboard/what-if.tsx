// «What if one more counter opened now?»: asked at the dashboard, played by the simulator, answered in minutes.
import { useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { Future, WhatIf as Played } from '#contract/what-if.ts'
import { askServer } from '#ui/api.ts'
import { useHall } from '#ui/connection.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'

type Answer = 'none' | 'playing' | { readonly played: Played } | { readonly problem: Problem | 'no-answer' }
const MORE = [1, 2, 3] as const

/** The button, and the question behind it. */
export function WhatIf() {
  const text = useText()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <BigButton className="dashboard-what-if" onPress={() => setIsOpen(true)}>
        {text('dashboard.addCounter')}
      </BigButton>
      {isOpen ? <Question onClose={() => setIsOpen(false)} /> : undefined}
    </>
  )
}

function Question({ onClose }: { readonly onClose: () => void }) {
  const text = useText()
  const { answer, more, play } = useWhatIf()
  return (
    <Dialog title={text('dashboard.whatIf')} onClose={onClose}>
      <fieldset className="what-if-more">
        <legend>{text('dashboard.moreCounters')}</legend>
        {MORE.map((n) => (
          <BigButton key={n} isOn={n === more} isDisabled={answer === 'playing'} onPress={() => void play(n)}>
            {text('dashboard.plusCounters', { n })}
          </BigButton>
        ))}
      </fieldset>
      <div className="what-if-answer">
        <Answered answer={answer} />
      </div>
      <BigButton tone="main" onPress={onClose}>
        {text('dashboard.close')}
      </BigButton>
    </Dialog>
  )
}

function Answered({ answer }: { readonly answer: Answer }) {
  const text = useText()
  if (answer === 'none') return <p>{text('dashboard.whatIfHow')}</p>
  if (answer === 'playing') {
    return (
      <p role="status">
        <progress aria-label={text('dashboard.playing')} /> {text('dashboard.playing')}
      </p>
    )
  }
  if ('problem' in answer) return <Notice kind="no">{rejectionText(text, answer.problem)}</Notice>
  return <Compared played={answer.played} />
}

function Compared({ played }: { readonly played: Played }) {
  const text = useText()
  const { now, more, runs, newcomerMinutes } = played
  return (
    <div role="status">
      <table className="what-if-table">
        <thead>
          <tr>
            <td />
            {[now, more].map(({ counters }) => (
              <th scope="col" key={counters}>
                {text('dashboard.withCounters', { n: counters })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Line title={text('dashboard.hereMean')} now={now} more={more} of={({ waiting }) => waiting.meanMin} />
          <Line title={text('dashboard.hereNine')} now={now} more={more} of={({ waiting }) => waiting.p90Min} />
          <Line title={text('dashboard.hereLast')} now={now} more={more} of={({ waiting }) => waiting.lastMin} />
          <Line
            title={text('dashboard.soonMean', { n: newcomerMinutes })}
            now={now}
            more={more}
            of={({ newcomers }) => newcomers.meanMin}
          />
        </tbody>
      </table>
      {now.waiting.uncalled > 0 ? (
        <Notice kind="no">{text('dashboard.uncalled', { n: Math.round(now.waiting.uncalled) })}</Notice>
      ) : undefined}
      <p className="dashboard-aside">{text('dashboard.playedTimes', { n: runs })}</p>
    </div>
  )
}

type LineProps = {
  readonly title: string
  readonly now: Future
  readonly more: Future
  readonly of: (future: Future) => number | null
}

function Line({ title, now, more, of }: LineProps) {
  const text = useText()
  const shown = (minutes: number | null) =>
    minutes === null ? '—' : text('dashboard.minutes', { n: Math.round(minutes) })
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{shown(of(now))}</td>
      <td>
        <strong>{shown(of(more))}</strong>
      </td>
    </tr>
  )
}

function useWhatIf() {
  const hall = useHall()
  const [answer, setAnswer] = useState<Answer>('none')
  const [more, setMore] = useState<number>()
  const play = async (wanted: number) => {
    setMore(wanted)
    setAnswer('playing')
    const address = `/api/halls/${encodeURIComponent(hall)}/what-if`
    const answered = await askServer<Played>('POST', address, { more: wanted })
    if (answered === 'no-answer') setAnswer({ problem: answered })
    else setAnswer('given' in answered ? { played: answered.given } : { problem: answered.refused })
  }
  return { answer, more, play }
}
