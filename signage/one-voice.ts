// Two windows of one device must not say a call in one breath: the windows of a browser agree who speaks for a zone.
// Over BroadcastChannel, because locks need a secure origin, which a hall's plain address is not (signage.md 4.2).
import type { ZoneId } from '#contract/ids.ts'

/** Windows of one browser hear each other within a few milliseconds, slow machines within tens. */
const ANSWER_WAIT_MS = 150

/** «May I speak for this zone?», the answer to one such question, and «I speak for it». */
type Word = { readonly zone: ZoneId; readonly from: string } & (
  | { readonly is: 'question'; readonly question: number }
  | { readonly is: 'no'; readonly to: string; readonly question: number }
  | { readonly is: 'speaking' }
)

export type OneVoice = {
  /** May this window speak for the zone? The first that asked does, until it is closed or gives it back. */
  readonly isMine: (zone: ZoneId) => Promise<boolean>
  /** This window cannot make a sound: another one may. */
  readonly giveBack: () => void
}

type Question = { readonly question: number; readonly answer: (isFree: boolean) => void }

/** The agreement of this window with those that have opened a channel of the same name. `me` is its own alone. */
export function openOneVoice(channel: BroadcastChannel, me: string): OneVoice {
  const mine = new Set<ZoneId>()
  const asking = new Map<ZoneId, Question>()
  let asked = 0
  const tell = (word: Word) => channel.postMessage(word)

  channel.addEventListener('message', ({ data: word }: MessageEvent<Word>) => {
    const { zone, from } = word
    const ours = asking.get(zone)
    if (word.is === 'no') return word.to === me && ours?.question === word.question && ours.answer(false)
    const isFirst = me < from
    if (word.is === 'question') {
      if (mine.has(zone) || (ours && isFirst)) tell({ zone, from: me, is: 'no', to: from, question: word.question })
      // Two ask in one breath: the smaller name goes first.
      else ours?.answer(false)
      return
    }
    if (!mine.has(zone)) return
    // Both think so, because one of them stood still for a while: the smaller name goes on, and says so.
    if (isFirst) tell({ zone, from: me, is: 'speaking' })
    else mine.delete(zone)
  })

  return {
    isMine: async (zone) => {
      if (!mine.has(zone) && !(await isFree(zone))) return false
      mine.add(zone)
      tell({ zone, from: me, is: 'speaking' })
      return true
    },
    giveBack: () => mine.clear(),
  }

  async function isFree(zone: ZoneId): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    asked += 1
    asking.set(zone, { question: asked, answer: resolve })
    tell({ zone, from: me, is: 'question', question: asked })
    const timer = setTimeout(() => resolve(true), ANSWER_WAIT_MS)
    const answer = await promise
    clearTimeout(timer)
    asking.delete(zone)
    return answer
  }
}
