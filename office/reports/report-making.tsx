// A report that is being made: how far it is, and a way to stop it. A quick one is there before anybody could read this.
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import type { Progress } from './use-report.ts'

type MakingProps = { readonly progress: Progress | undefined; readonly cancel: () => void }

export function ReportMaking({ progress, cancel }: MakingProps) {
  const text = useText()
  return (
    <div className="report-making">
      <p role="status">
        {progress ? text('reports.progress', { done: progress.done, of: progress.of }) : text('reports.making')}
      </p>
      <progress aria-label={text('reports.making')} max={progress?.of} value={progress?.done} />
      <BigButton onPress={cancel}>{text('reports.cancel')}</BigButton>
    </div>
  )
}
