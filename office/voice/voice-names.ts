// What the voices of a hall are called.
import type { SpokenLanguage, SpokenVoice } from '#contract/settings.ts'
import type { Text } from '#ui/language.ts'
import type { ListedPack } from './use-packs.ts'

export const SPOKEN_LANGUAGES: readonly SpokenLanguage[] = ['zh', 'yue', 'en', 'ug']

/** 普通话, or the name of a pack; a pack that is gone by its id. */
export function voiceName(text: Text, voice: SpokenVoice, packs: readonly ListedPack[] = []): string {
  if (!isPack(voice)) return text(`voice.name-${voice}`)
  const id = voice.slice('pack:'.length)
  const pack = packs.find((one) => one.id === id)
  return text('voice.packName', { name: pack ? packName(pack) : id })
}

export function packName({ name, dialect }: Pick<ListedPack, 'name' | 'dialect'>): string {
  return dialect ? `${name}（${dialect}）` : name
}

/** What may be added to an order: the machine’s languages, and the packs that speak. */
export function voicesBeside(order: readonly SpokenVoice[], packs: readonly ListedPack[]): readonly SpokenVoice[] {
  const own = packs.filter(({ isUsed }) => isUsed).map(({ id }): SpokenVoice => `pack:${id}`)
  return [...SPOKEN_LANGUAGES, ...own].filter((voice) => !order.includes(voice))
}

/** Does it speak sentences that are written in hanzi? */
export function speaksHanzi(voice: SpokenVoice, packs: readonly ListedPack[]): boolean {
  if (!isPack(voice)) return voice === 'zh' || voice === 'yue'
  const language = packs.find(({ id }) => voice === `pack:${id}`)?.language
  return language === 'zh' || language === 'yue'
}

function isPack(voice: SpokenVoice): voice is `pack:${string}` {
  return voice.startsWith('pack:')
}
