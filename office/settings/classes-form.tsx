// The classes of numbers (elder, ordinary, the hall's own): how they begin, for whom they are, when one counts as missed.
import type { TicketClass } from '#contract/settings.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { FaultAt, NumberField, TextField, TickField, WordsField } from './fields.tsx'
import { MemberButtons } from './member-buttons.tsx'
import { freeId, movedMember, withMember, withoutMember } from './members.ts'
import { SettingsPage } from './settings-page.tsx'
import { useNewMember } from './use-new-member.ts'
import type { SettingsDraft } from './use-settings-draft.ts'

const CLASSES_MAX = 12
/** numbers.md C6: three calls, 25 seconds apart. */
const USUAL = { callsBeforeMissed: 3, recallAfterSeconds: 25 } as const

/** The page `/settings/classes`. */
export function ClassesForm() {
  const text = useText()
  return (
    <SettingsPage title="classesForm.title" about="classesForm.about">
      {(form) => (
        <>
          <ClassList form={form} />
          <Missed form={form} />
          <p>
            <a href={`/settings/rule${location.search}`}>{text('classesForm.toRule')}</a>
          </p>
        </>
      )}
    </SettingsPage>
  )
}

function ClassList({ form: { draft, change } }: { readonly form: SettingsDraft }) {
  const text = useText()
  const { classes } = draft
  const put = (next: TicketClass[]) => change({ classes: next })
  const { list, added } = useNewMember(classes.length)
  const add = () => {
    added()
    put([
      ...classes,
      {
        id: freeId(classes, 'class', classes.length + 1),
        name: { zh: '', en: '' },
        prefix: '',
        latinPrefix: '',
        headStart: false,
        fromAgeYears: null,
        ...USUAL,
      },
    ])
  }
  return (
    <section ref={list} className="settings-list" aria-label={text('classesForm.title')}>
      <FaultAt path="classes" />
      {classes.map((one, at) => (
        <ClassCard
          key={one.id}
          ticketClass={one}
          at={at}
          count={classes.length}
          put={(part) => put(withMember(classes, at, part))}
          move={(to) => put(movedMember(classes, at, to))}
          remove={() => put(withoutMember(classes, at))}
        />
      ))}
      <BigButton isDisabled={classes.length >= CLASSES_MAX} onPress={add}>
        {text('classesForm.add')}
      </BigButton>
    </section>
  )
}

type CardProps = {
  readonly ticketClass: TicketClass
  readonly at: number
  readonly count: number
  readonly put: (part: Partial<TicketClass>) => void
  readonly move: (to: number) => void
  readonly remove: () => void
}

function ClassCard({ ticketClass, at, count, put, move, remove }: CardProps) {
  const text = useText()
  const words = useWords()
  const { name, headStart, fromAgeYears } = ticketClass
  const shown = words(name) || text('classesForm.new')
  return (
    <fieldset className="settings-card">
      <legend>{shown}</legend>
      <div className="field-row">
        <WordsField path={`classes.${at}.name`} value={name} onChange={(next) => put({ name: next })} />
        <NumberField
          path={`classes.${at}.fromAgeYears`}
          label={text('classesForm.age')}
          hint={text('classesForm.ageHow')}
          min={0}
          max={120}
          unit={text('classesForm.ageUnit')}
          value={fromAgeYears}
          onChange={(value) => put({ fromAgeYears: value })}
        />
      </div>
      <Prefixes at={at} ticketClass={ticketClass} put={put} />
      <Calls at={at} ticketClass={ticketClass} put={put} />
      <div className="settings-card-head">
        <TickField
          path={`classes.${at}.headStart`}
          label={text('classesForm.headStart')}
          isOn={headStart}
          onChange={(isOn) => put({ headStart: isOn })}
        />
        <MemberButtons name={shown} at={at} count={count} move={move} remove={remove} />
      </div>
    </fieldset>
  )
}

type PartProps = Pick<CardProps, 'at' | 'ticketClass' | 'put'>

// Without a prefix of its own, the letter of the service begins the number.
function Prefixes({ at, ticketClass: { prefix, latinPrefix }, put }: PartProps) {
  const text = useText()
  const hasOwn = prefix !== null || latinPrefix !== null
  return (
    <div className="field-row">
      <TickField
        path={`classes.${at}.ownPrefix`}
        label={text('classesForm.ownPrefix')}
        hint={text(hasOwn ? 'classesForm.ownPrefixHow' : 'classesForm.letterHow')}
        isOn={hasOwn}
        onChange={(isOn) => put(isOn ? { prefix: '', latinPrefix: '' } : { prefix: null, latinPrefix: null })}
      />
      {hasOwn ? (
        <>
          <TextField
            path={`classes.${at}.prefix`}
            label={text('classesForm.prefix')}
            width="short"
            maxLength={2}
            value={prefix ?? ''}
            onChange={(value) => put({ prefix: value })}
          />
          <TextField
            path={`classes.${at}.latinPrefix`}
            label={text('classesForm.latinPrefix')}
            width="short"
            maxLength={2}
            value={latinPrefix ?? ''}
            onChange={(value) => put({ latinPrefix: value.toUpperCase() })}
          />
        </>
      ) : undefined}
    </div>
  )
}

function Calls({ at, ticketClass: { callsBeforeMissed, recallAfterSeconds }, put }: PartProps) {
  const text = useText()
  return (
    <div className="field-row">
      <NumberField
        path={`classes.${at}.callsBeforeMissed`}
        label={text('classesForm.calls')}
        min={1}
        max={9}
        unit={text('classesForm.callsUnit')}
        value={callsBeforeMissed}
        onChange={(value) => put({ callsBeforeMissed: value ?? Number.NaN })}
      />
      <NumberField
        path={`classes.${at}.recallAfterSeconds`}
        label={text('classesForm.between')}
        min={5}
        max={300}
        unit={text('classesForm.seconds')}
        value={recallAfterSeconds}
        onChange={(value) => put({ recallAfterSeconds: value ?? Number.NaN })}
      />
    </div>
  )
}

function Missed({ form: { draft, change } }: { readonly form: SettingsDraft }) {
  const text = useText()
  const { missed } = draft
  return (
    <fieldset className="settings-card">
      <legend>{text('classesForm.missed')}</legend>
      <NumberField
        path="missed.returnWithinMinutes"
        label={text('classesForm.return')}
        hint={text('classesForm.returnHow')}
        min={0}
        max={240}
        unit={text('classesForm.minutes')}
        value={missed.returnWithinMinutes}
        onChange={(value) => change({ missed: { ...missed, returnWithinMinutes: value ?? Number.NaN } })}
      />
      <TickField
        path="missed.byClock"
        label={text('classesForm.byClock')}
        hint={text('classesForm.byClockHow')}
        isOn={missed.byClock}
        onChange={(byClock) => change({ missed: { ...missed, byClock } })}
      />
    </fieldset>
  )
}
