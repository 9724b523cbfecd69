// The call rule, in the open: its sentence for any pair of numbers, and what another rule would do, before a hall has it.
import { z } from 'zod'
import { HallId } from '#contract/ids.ts'
import {
  type PreviewedRule,
  type PreviewFigures,
  type PreviewProgress,
  type PreviewTask,
  type RulePreview,
  RulePreviewDraft,
} from '#contract/rule-preview.ts'
import { CallRule, type HallSettings } from '#contract/settings.ts'
import { ruleSentence } from '#queue/rule-sentence.ts'
import { openSimulationThread } from '../simulation-thread.ts'
import { type App, type House, requireHall, requireRole } from './app.ts'
import { refuse } from './refuse.ts'

const HallPath = z.strictObject({ hall: HallId })
/** An address has only text. */
const orInf = z.union([z.literal('inf'), z.coerce.number()])
const RuleQuery = z.strictObject({ headStartMinutes: orInf, overtakeCap: orInf }).pipe(CallRule)
const tags = ['settings']
const BUSY_SECONDS = '5'
/** The program stops by itself after 5 s of play; one that does not is stuck. */
const PREVIEW_WAIT_MS = 9_000
const PROGRAM = new URL('../../simulation/preview-thread.ts', import.meta.url)

/** `…/rule-sentence`: the words on the wall. `…/rule-preview`: the simulator's figures for the present and another rule. */
export function addRuleRoutes(app: App, house: House): void {
  const previews = openSimulationThread<PreviewTask, PreviewFigures, PreviewProgress>(PROGRAM, PREVIEW_WAIT_MS)
  app.addHook('onClose', previews.close)

  app.get(
    '/api/halls/:hall/rule-sentence',
    { schema: { tags, summary: 'A call rule in words', params: HallPath, querystring: RuleQuery } },
    async (request) => sentenceOf((await requireHall(house, request.params.hall)).state().settings, request.query),
  )

  app.post(
    '/api/halls/:hall/rule-preview',
    {
      schema: {
        tags,
        summary: 'What the present rule and another would do on the simulated reference day',
        params: HallPath,
        body: RulePreviewDraft,
      },
    },
    async (request, reply): Promise<RulePreview> => {
      await requireRole(house, request, 'admin', 'manager')
      const { settings } = (await requireHall(house, request.params.hall)).state()
      const { callRule: proposed, eldersShare, counters = settings.counters.length } = request.body
      const played = await previews.play({ now: settings.callRule, proposed, counters, eldersShare })
      if ('figures' in played) return toAnswer(settings, played.figures)
      reply.header('retry-after', BUSY_SECONDS)
      if (played.trouble === 'busy')
        return refuse('not-ready', 'Another preview is running: ask again in a few seconds.')
      house.log.warn('A rule preview failed', { why: played.why })
      return refuse('not-ready', 'The preview could not be played now: try again.')
    },
  )

  app.get(
    '/api/halls/:hall/rule-preview',
    { schema: { tags, summary: 'How far the running preview is', params: HallPath } },
    async (request) => {
      await requireRole(house, request, 'admin', 'manager')
      await requireHall(house, request.params.hall)
      return { running: previews.progress() ?? null }
    },
  )
}

function toAnswer(settings: HallSettings, { now, proposed, ...figures }: PreviewFigures): RulePreview {
  const withSentence = (rule: PreviewedRule) => ({ ...rule, sentence: sentenceOf(settings, rule.callRule) })
  return { ...figures, now: withSentence(now), proposed: withSentence(proposed) }
}

function sentenceOf({ classes }: HallSettings, rule: CallRule) {
  return ruleSentence(
    rule,
    classes.filter(({ headStart }) => headStart).map(({ name }) => name),
  )
}
