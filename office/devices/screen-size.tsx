// How large a screen is, and from how far it is read.
import { useText } from '#ui/language.ts'
import { ChoiceField, NumberField } from '../settings/fields.tsx'
import { type ScreenDraft, SIZES } from './screen-draft.ts'

const PX = { min: 16, max: 16_000 }

type ScreenSizeProps = { readonly draft: ScreenDraft; readonly change: (part: Partial<ScreenDraft>) => void }

export function ScreenSize({ draft, change }: ScreenSizeProps) {
  const text = useText()
  const { size, kind } = draft
  const sizes = SIZES.filter((one) => one !== 'wall' || kind !== 'dispenser')
  return (
    <div className="field-row">
      <ChoiceField
        path="size"
        label={text('devices.size')}
        value={size}
        options={sizes.map((one) => [one, text(`devices.size-${one}`)])}
        onChange={(value) => change({ size: SIZES.find((one) => one === value) ?? 'none' })}
      />
      {size === 'none' ? undefined : (
        <NumberField
          path="screen.viewingMm"
          label={text('devices.meters')}
          hint={text('devices.metersHow')}
          value={draft.meters}
          onChange={(meters) => change({ meters })}
          min={0.2}
          max={60}
          step={0.1}
          unit={text('devices.meterUnit')}
        />
      )}
      {size === 'panel' ? <PanelFields draft={draft} change={change} /> : undefined}
      {size === 'wall' ? <WallFields draft={draft} change={change} /> : undefined}
    </div>
  )
}

function PanelFields({ draft, change }: ScreenSizeProps) {
  const text = useText()
  return (
    <>
      <NumberField
        path="screen.diagonalInch"
        label={text('devices.inch')}
        value={draft.inch}
        onChange={(inch) => change({ inch })}
        min={4}
        max={200}
        step={0.1}
        unit={text('devices.inchUnit')}
      />
      <NumberField
        path="screen.widthPx"
        label={text('devices.widthPx')}
        value={draft.widthPx}
        onChange={(widthPx) => change({ widthPx })}
        {...PX}
        unit={text('devices.pxUnit')}
      />
      <NumberField
        path="screen.heightPx"
        label={text('devices.heightPx')}
        value={draft.heightPx}
        onChange={(heightPx) => change({ heightPx })}
        {...PX}
        unit={text('devices.pxUnit')}
      />
    </>
  )
}

function WallFields({ draft, change }: ScreenSizeProps) {
  const text = useText()
  return (
    <>
      <NumberField
        path="screen.pitchMm"
        label={text('devices.pitch')}
        value={draft.pitchMm}
        onChange={(pitchMm) => change({ pitchMm })}
        min={0.5}
        max={50}
        step={0.01}
        unit={text('devices.mmUnit')}
      />
      <NumberField
        path="screen.dots.widthPx"
        label={text('devices.dotsWide')}
        value={draft.dotsWide}
        onChange={(dotsWide) => change({ dotsWide })}
        {...PX}
        unit={text('devices.dotUnit')}
      />
      <NumberField
        path="screen.dots.heightPx"
        label={text('devices.dotsHigh')}
        value={draft.dotsHigh}
        onChange={(dotsHigh) => change({ dotsHigh })}
        {...PX}
        unit={text('devices.dotUnit')}
      />
      <p className="field-hint">{text('devices.wallHow')}</p>
    </>
  )
}
