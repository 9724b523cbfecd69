// A guide in pages: what any guide on any screen must keep to, and how the first edition comes out.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emWidth } from '#contract/legible.ts'
import { firstGuides } from '#prisma/first-guides.ts'
import { shownThings } from '#signage/guide-documents.ts'
import {
  type GuideDocument,
  type GuidePage,
  guidePages,
  MARK_EM,
  type PageRoom,
  readingChars,
} from '#signage/guide-pages.ts'
import { textIn } from '#ui/language.ts'
import { guidesViewExample } from './guides-view-example.ts'

const room: PageRoom = { lineEm: 14, lines: 5, asLocally: '以当地公告为准' }
const sentence = (text: string, isLocal = false) => ({ text, isLocal })
const document = (groups: GuideDocument['groups'], title = '社保卡'): GuideDocument => ({
  key: 'guide card',
  title,
  shortTitle: '社保卡',
  groups,
})

/** Every text that a page shows, in its order. */
function textsOf({ head, title, sections }: GuidePage, { asLocally }: PageRoom): readonly string[] {
  return [
    head,
    ...title,
    ...sections.flatMap(({ label, note, blocks }) => [
      label,
      note === 'none' ? '' : asLocally,
      ...blocks.flatMap(({ mark = '', lines }) => [mark, ...lines]),
    ]),
  ]
}

function linesOf({ title, sections }: GuidePage): number {
  const inSections = sections.map(({ label, note, blocks }) => {
    const own = blocks.reduce((sum, { lines }) => sum + lines.length, 0)
    return own + (label ? 1 : 0) + (note === 'below' ? 1 : 0)
  })
  return inSections.reduce((sum, lines) => sum + lines, title.length)
}

function widestEm({ sections }: GuidePage): number {
  const blocks = sections.flatMap((section) => section.blocks)
  return Math.max(0, ...blocks.flatMap(({ mark, lines }) => lines.map((line) => emWidth(line) + (mark ? MARK_EM : 0))))
}

describe('how a page is filled', () => {
  test('two short steps share a page; a step that does not fit any more begins the next one', () => {
    const pages = guidePages(
      document([
        { label: '怎么办', mark: '1', sentences: [sentence('取一张“老年号”。'), sentence('不会取号，请找引导员。')] },
        { label: '怎么办', mark: '2', sentences: [sentence('卡丢了，先打 12333 挂失。')] },
        { label: '怎么办', mark: '3', sentences: [sentence('到窗口交身份证，核对姓名、手机、地址。')] },
      ]),
      room,
    )
    const marks = pages.map(({ sections }) => sections.flatMap(({ blocks }) => blocks.map(({ mark }) => mark)))
    expect(marks).toEqual([['1', '2'], ['3']])
    expect(pages.map(({ sections }) => sections.map(({ label }) => label))).toEqual([['怎么办'], ['怎么办']])
  })

  test('steps that do not all fit below what is there begin on a page of their own', () => {
    const step = (mark: string) => ({ label: '怎么办', mark, sentences: [sentence('到窗口交身份证。')] })
    const groups = [{ label: '带什么', sentences: [sentence('本人身份证。')] }, ...['1', '2', '3'].map(step)]
    const labels = (lines: number) =>
      guidePages(document(groups), { ...room, lines }).map(({ sections }) => sections.map(({ label }) => label))
    expect(labels(6)).toEqual([['带什么', '怎么办']])
    expect(labels(5)).toEqual([['带什么'], ['怎么办']])
  })

  test('short parts stand under each other with their headings', () => {
    const groups = [
      { label: '多久办好', sentences: [sentence('当场。')] },
      { label: '要不要钱', sentences: [sentence('不要钱。')] },
    ]
    const pages = guidePages(document(groups), room)
    expect(pages.map(({ sections }) => sections.map(({ label }) => label))).toEqual([['多久办好', '要不要钱']])
  })

  test('the note stands beside the heading of the page where something differs, and only there', () => {
    const groups = [
      {
        label: '带什么',
        sentences: [sentence('本人身份证，或户口簿。'), sentence('换卡请带旧卡，再带一张照片来办。')],
      },
      { label: '带什么', sentences: [sentence('照片等其他材料，先问一声。', true)] },
    ]
    const pages = guidePages(document(groups), { ...room, lines: 4 })
    expect(pages.map(({ sections }) => sections[0]?.note)).toEqual(['none', 'beside'])
    const narrow = guidePages(document(groups), { ...room, lineEm: 9 })
    expect(narrow.flatMap(({ sections }) => sections.map(({ note }) => note))).toContain('below')
  })

  test('a title that the band cannot hold comes first in large print', () => {
    const [first, ...rest] = guidePages(
      document([{ label: '谁能办', sentences: [sentence('本市老人。')] }], '社保卡：申领、补办、换卡、挂失、激活'),
      room,
    )
    expect(first?.title.join('')).toBe('社保卡：申领、补办、换卡、挂失、激活')
    for (const page of [first, ...rest]) expect(page?.head).toBe('社保卡')
  })

  test('a document that says nothing is still a page with its title', () => {
    expect(guidePages(document([]), room)).toHaveLength(1)
  })
})

describe('on any screen, for any guide', () => {
  const words = fc
    .array(fc.constantFrom('身份证', '社保卡', '到窗口', '请找引导员', '，', '、', '12333', '取号', ' card ', '在'), {
      minLength: 1,
      maxLength: 60,
    })
    .map((pieces) => pieces.join('').trim() || '取号')
  const group = fc.record(
    {
      label: fc.constantFrom('谁能办', '怎么办', ''),
      mark: fc.constantFrom('1', '2', '•'),
      sentences: fc.array(fc.record({ text: words, isLocal: fc.boolean() }), { minLength: 1, maxLength: 4 }),
    },
    { requiredKeys: ['label', 'sentences'] },
  )
  const anyDocument = fc.array(group, { maxLength: 8 }).map((groups) => document(groups, '社保卡：申领'))
  const anyRoom = fc.record({
    lineEm: fc.double({ min: 8, max: 18, noNaN: true }),
    lines: fc.integer({ min: 4, max: 12 }),
    asLocally: fc.constant('以当地公告为准'),
  })

  test('a page has at most 60 characters, no more lines than fit, and no line too wide', () => {
    fc.assert(
      fc.property(anyDocument, anyRoom, (one, size) => {
        for (const page of guidePages(one, size)) {
          expect(readingChars(textsOf(page, size).join(''))).toBeLessThanOrEqual(60)
          expect(linesOf(page)).toBeLessThanOrEqual(size.lines)
          expect(widestEm(page)).toBeLessThanOrEqual(size.lineEm)
        }
      }),
    )
  })

  test('nothing is left out, and nothing changes its order', () => {
    const plain = (text: string) => text.replace(/\s/g, '')
    fc.assert(
      fc.property(anyDocument, anyRoom, (one, size) => {
        const shown = guidePages(one, size).flatMap(({ sections }) =>
          sections.flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines)),
        )
        const written = one.groups.flatMap(({ sentences }) => sentences.map(({ text }) => text))
        expect(plain(shown.join(''))).toBe(plain(written.join('')))
      }),
    )
  })

  test('a page stays at least 12 s + 0.35 s a character (numbers.md B0), which is longer than signage.md 5.4 asks', () => {
    fc.assert(
      fc.property(anyDocument, anyRoom, (one, size) => {
        for (const page of guidePages(one, size)) {
          const chars = readingChars(textsOf(page, size).join(''))
          expect(page.dwellMs).toBeGreaterThanOrEqual(12_000 + 350 * chars - 1)
          expect(page.dwellMs).toBeGreaterThanOrEqual(Math.max(5_000, 2_000 + (chars / 2.2) * 1000) - 1)
        }
      }),
    )
  })

  test('is never drawn smaller than its letters have to be, nor larger than its room', () => {
    fc.assert(
      fc.property(anyDocument, anyRoom, (one, size) => {
        for (const page of guidePages(one, size)) {
          expect(page.scale).toBeGreaterThanOrEqual(1)
          expect(page.scale * linesOf(page)).toBeLessThanOrEqual(size.lines + 0.001)
        }
      }),
    )
  })
})

describe.each(['zh', 'en'] as const)('the first edition (%s)', (language) => {
  const things = shownThings(guidesViewExample(firstGuides()), undefined, language, (key, values) =>
    textIn(language, key, values),
  )

  test('no page shows a mark, every step keeps its number', () => {
    for (const thing of things) {
      if (thing.kind !== 'document') continue
      const pages = guidePages(thing.document, { ...room, asLocally: textIn(language, 'guides.asLocally') })
      for (const page of pages) expect(textsOf(page, room).join('')).not.toMatch(/[〔〕[\]]/)
      const marks = pages.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks.map(({ mark }) => mark)))
      const steps = thing.document.groups.flatMap(({ mark }) => mark ?? [])
      expect([...new Set(marks.filter((mark) => mark !== undefined))]).toEqual([...new Set(steps)])
    }
  })
})
