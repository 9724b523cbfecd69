// What the hall keeps of people, and for how long: the entry register with its ways in, and a table of all keeping times.
import { PASS_WORDS, passWords } from '#contract/pass-words.ts'
import type { EntryRegister } from '#contract/settings.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { FaultAt, NumberField, TickField, WordsField } from './fields.tsx'
import { KeepingTimes } from './keeping-times.tsx'
import { MemberButtons } from './member-buttons.tsx'
import { movedMember, withoutMember } from './members.ts'
import { ReviewFields } from './review-fields.tsx'
import { SettingsPage } from './settings-page.tsx'

const PASS_KINDS_MAX = 12
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

type RegisterProps = { readonly register: EntryRegister; readonly put: (part: Partial<EntryRegister>) => void }

/** The page `/settings/privacy`. */
export function PrivacyForm() {
  return (
    <SettingsPage title="privacyForm.title" about="privacyForm.about">
      {({ draft: { entryRegister, reviews }, change }) => {
        const put = (part: Partial<EntryRegister>) => change({ entryRegister: { ...entryRegister, ...part } })
        return (
          <>
            <Register register={entryRegister} put={put} />
            <PassKinds register={entryRegister} put={put} />
            <ReviewFields reviews={reviews} put={(next) => change({ reviews: next })} />
            <KeepingTimes keepDays={entryRegister.keepDays} />
          </>
        )
      }}
    </SettingsPage>
  )
}

function Register({ register, put }: RegisterProps) {
  const text = useText()
  const { on, keepDays, thresholdC, instruction } = register
  return (
    <fieldset className="settings-card">
      <legend>{text('privacyForm.register')}</legend>
      <TickField
        path="entryRegister.on"
        label={text('privacyForm.on')}
        hint={text('privacyForm.onHow')}
        isOn={on}
        onChange={(isOn) => put({ on: isOn })}
      />
      <div className="field-row">
        <NumberField
          path="entryRegister.keepDays"
          label={text('privacyForm.keepDays')}
          hint={text('privacyForm.keepDaysHow')}
          min={1}
          max={60}
          unit={text('privacyForm.days')}
          value={keepDays}
          onChange={(value) => put({ keepDays: value ?? Number.NaN })}
        />
        <NumberField
          path="entryRegister.thresholdC"
          label={text('privacyForm.threshold')}
          hint={text('privacyForm.thresholdHow')}
          min={36}
          max={40}
          step={0.1}
          unit="°C"
          value={thresholdC}
          onChange={(value) => put({ thresholdC: value ?? Number.NaN })}
        />
      </div>
      <div className="field-row">
        <WordsField
          path="entryRegister.instruction"
          labels={[text('privacyForm.instructionZh'), text('privacyForm.instructionEn')]}
          charsMax={[200, 400]}
          rows={4}
          value={instruction ?? { zh: '', en: '' }}
          onChange={(next) => put({ instruction: next.zh === '' && next.en === '' ? undefined : next })}
        />
      </div>
    </fieldset>
  )
}

function PassKinds({ register, put }: RegisterProps) {
  const text = useText()
  const words = useWords()
  const { passKinds } = register
  const unused = Object.keys(PASS_WORDS).filter((kind) => !passKinds.includes(kind))
  return (
    <fieldset className="settings-card">
      <legend>{text('privacyForm.passKinds')}</legend>
      <p className="field-hint">{text('privacyForm.passKindsHow')}</p>
      <p className="law-reason">{text('privacyForm.law')}</p>
      <FaultAt path="entryRegister.passKinds" />
      <ol className="pass-kinds">
        {passKinds.map((kind, at) => (
          <PassKindRow key={kind} kind={kind} at={at} register={register} put={put} />
        ))}
      </ol>
      <div className="button-row">
        {unused.map((kind) => (
          <BigButton
            key={kind}
            isDisabled={passKinds.length >= PASS_KINDS_MAX}
            onPress={() => put({ passKinds: [...passKinds, kind] })}
          >
            {`+ ${words(passWords(kind, register))}`}
          </BigButton>
        ))}
        <BigButton isDisabled={passKinds.length >= PASS_KINDS_MAX} onPress={() => put(withOwnKind(register))}>
          {text('privacyForm.addOwn')}
        </BigButton>
      </div>
    </fieldset>
  )
}

type RowProps = RegisterProps & { readonly kind: string; readonly at: number }

function PassKindRow({ kind, at, register, put }: RowProps) {
  const words = useWords()
  const { passKinds, passKindNames = {} } = register
  const own = passKindNames[kind]
  const name = words(passWords(kind, register))
  return (
    <li>
      {own ? (
        <div className="field-row">
          <WordsField
            path={`entryRegister.passKindNames.${kind}`}
            value={own}
            onChange={(next) => put({ passKindNames: { ...passKindNames, [kind]: next } })}
          />
        </div>
      ) : (
        <span className="pass-kind-name">{name}</span>
      )}
      <MemberButtons
        name={name}
        at={at}
        count={passKinds.length}
        move={(to) => put({ passKinds: movedMember(passKinds, at, to) })}
        remove={() => put(withoutKind(register, at))}
      />
    </li>
  )
}

// A pass kind has letters only: own-a, own-b …
function withOwnKind({ passKinds, passKindNames }: EntryRegister): Partial<EntryRegister> {
  const taken = [...passKinds, ...Object.keys(passKindNames ?? {})]
  const kind = [...LETTERS].map((letter) => `own-${letter}`).find((one) => !taken.includes(one))
  if (kind === undefined) return {}
  return { passKinds: [...passKinds, kind], passKindNames: { ...passKindNames, [kind]: { zh: '', en: '' } } }
}

function withoutKind({ passKinds, passKindNames = {} }: EntryRegister, at: number): Partial<EntryRegister> {
  const { [passKinds[at] ?? '']: _removed, ...names } = passKindNames
  return {
    passKinds: withoutMember(passKinds, at),
    passKindNames: Object.keys(names).length === 0 ? undefined : names,
  }
}
