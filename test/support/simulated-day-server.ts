// A server that is killed in the middle of a write, or whose disk fails once, and that is started again on the same
// file. What stands on the disk after that, and who has heard of it, is the whole question.
import type { Answer } from '#contract/answers.ts'
import type { Entry } from '#contract/events.ts'
import type { HallSettings } from '#contract/settings.ts'
import type { HallState } from '#queue/hall-state.ts'
import type { AnyCommand } from '#queue/inner-commands.ts'
import type { Asker } from '#queue/moment.ts'
import { type Database, openDatabase } from '#server/database/open-database.ts'
import { type Answered, type Hall, openHall } from '#server/hall.ts'
import { databaseJournal } from '#server/journal/database-journal.ts'
import type { Journal } from '#server/journal/journal.ts'
import type { Seal } from '#server/privacy/seal.ts'

export const HALL = 'main'
const TRIES_MAX = 50

/** What happens at the next write: the power goes before it or after it, or the disk says that it failed. */
export type Doom = 'killed-before' | 'killed-after' | 'fails-before' | 'fails-after'

export type MortalServer = {
  readonly hall: () => Hall
  readonly journal: () => Journal
  /** Asks and, where the server died, asks the next one under the same press, until an answer is heard. */
  readonly ask: (command: AnyCommand, asker: Asker) => Promise<Answered>
  /** The day turns when the clock says so. */
  readonly turnDay: () => Promise<void>
  readonly doomNextWrite: (doom: Doom) => void
  /** Ends the server without grace, between two writes, and starts the next. */
  readonly restart: () => Promise<void>
  /** Everything that followers heard, of every server, by day and position. */
  readonly heard: ReadonlyMap<string, Entry>
  readonly yeses: ReadonlyMap<string, Answer>
  readonly restarts: () => number
  readonly close: () => Promise<void>
}

export type ServerParts = {
  readonly url: string
  readonly seal: Seal
  readonly nowMs: () => number
  readonly settings: HallSettings
  /** What awaits the next server's first write; mostly nothing. */
  readonly drawDoom: () => Doom | undefined
  /** Looks at what the dead server had told, beside what its journal has. */
  readonly onDeath: (dead: Hall, journal: Journal) => Promise<void>
}

type Run = {
  readonly hall: Hall
  readonly journal: Journal
  readonly database: Database
  readonly fate: Fate
}
type Fate = { doom?: Doom; isDead: boolean; readonly died: Promise<'died'>; readonly die: () => void }

/** Starts the first server. */
export async function openMortalServer(parts: ServerParts): Promise<MortalServer> {
  const heard = new Map<string, Entry>()
  const yeses = new Map<string, Answer>()
  let restarts = 0
  let run = await start()
  let starting: Promise<void> | undefined
  return {
    hall: () => run.hall,
    journal: () => run.journal,
    ask,
    turnDay: async () => {
      await untilHeard((hall) => hall.turnDay())
    },
    doomNextWrite: (doom) => {
      run.fate.doom = doom
    },
    restart: () => startAfter(run),
    heard,
    yeses,
    restarts: () => restarts,
    close: () => run.database.close(),
  }

  async function ask(command: AnyCommand, asker: Asker): Promise<Answered> {
    const answered = await untilHeard((hall) => hall.ask(command, asker))
    if ('given' in answered && run.hall.state().positionByPress.has(command.press)) {
      yeses.set(command.press, answered.given)
    }
    return answered
  }

  async function untilHeard<T>(work: (hall: Hall) => Promise<T>): Promise<T> {
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      await starting
      const mine = run
      const told = work(mine.hall).then(
        (value) => ({ value }),
        () => 'broken' as const,
      )
      const first = await Promise.race([told, mine.fate.died])
      if (typeof first === 'object') return first.value
      await startAfter(mine)
    }
    throw new Error('No server lived long enough to answer')
  }

  function startAfter(dead: Run): Promise<void> {
    if (run !== dead) return starting ?? Promise.resolve()
    starting ??= (async () => {
      dead.fate.die()
      await dead.database.close()
      run = await start()
      restarts += 1
      await parts.onDeath(dead.hall, run.journal)
    })().finally(() => {
      starting = undefined
    })
    return starting
  }

  async function start(): Promise<Run> {
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      const fate = newFate(parts.drawDoom())
      const database = await openDatabase({ url: parts.url })
      const journal = databaseJournal(mortal(database, fate), parts.seal)
      const opening = openHall({ id: HALL, journal, nowMs: parts.nowMs, firstSettings: parts.settings })
      const hall = await Promise.race([opening.catch(() => 'broken' as const), fate.died])
      if (typeof hall === 'object') {
        hall.follow(listen)
        return { hall, journal, database, fate }
      }
      // It did not live to open its day.
      fate.die()
      await database.close()
    }
    throw new Error('No server could be opened')
  }

  function listen({ day }: HallState, entries: readonly Entry[]): void {
    for (const entry of entries) heard.set(`${day} ${entry.position}`, entry)
  }
}

function newFate(doom: Doom | undefined): Fate {
  const { promise, resolve } = Promise.withResolvers<'died'>()
  const fate: Fate = {
    ...(doom && { doom }),
    isDead: false,
    died: promise,
    die: () => {
      fate.isDead = true
      resolve('died')
    },
  }
  return fate
}

/** The database as a mortal process has it: after the death nothing goes to the disk, and nothing comes back. */
function mortal(database: Database, fate: Fate): Database {
  const forever = new Promise<never>(() => undefined)
  const ask: Database['ask'] = async (statement, ...parameters) => {
    if (fate.isDead) return forever
    const doom = statement.name === 'journal-append' ? fate.doom : undefined
    if (doom) delete fate.doom
    if (doom === 'killed-before') fate.die()
    if (doom === 'fails-before') throw new Error('The disk is full')
    if (fate.isDead) return forever
    const rows = await database.ask(statement, ...parameters)
    if (doom === 'killed-after') fate.die()
    if (doom === 'fails-after') throw new Error('The disk did not say whether it wrote')
    return fate.isDead ? forever : rows
  }
  return { ...database, ask }
}
