// VIEW-18. 服务评价公开: how the visits of a month were rated, as sentences for everybody. No counter and no clerk in it.
import type { GuideWords } from '#contract/guide-text.ts'
import type { PublicReviews } from '#contract/review-cases.ts'
import type { HallSettings } from '#contract/settings.ts'

/** The sentences; undefined while there are too few ratings, or the hall keeps the figure to itself. */
export function publicReviews(
  { reviews }: Pick<HallSettings, 'reviews'>,
  figure: PublicReviews | undefined,
): readonly GuideWords[] | undefined {
  if (!figure || reviews?.published === false || figure.rated < PUBLIC_RATINGS_MIN) return undefined
  const { month, finished, rated, satisfied } = figure
  const [year = '', nth = ''] = month.split('-')
  const [ratedShare, satisfiedShare] = [percent(rated, finished), percent(satisfied, rated)]
  return [
    {
      zh: `${year}年${Number(nth)}月办结 ${finished} 件，${rated} 件作了评价，参评率 ${ratedShare}。`,
      en: `In ${month}, ${finished} visits ended and ${rated} were rated (${ratedShare}).`,
    },
    {
      zh: `满意率 ${satisfiedShare}，包括非常满意、满意和基本满意。`,
      en: `${satisfiedShare} of the ratings say satisfied: very, quite or basically.`,
    },
    { zh: '不满意的，每一件都有人跟进。', en: 'Every low rating is followed up.' },
    { zh: '评价自愿，不评也可以。', en: 'Rating is voluntary.' },
  ]
}

/** Fewer ratings than this would tell of single people. */
export const PUBLIC_RATINGS_MIN = 20

// Rounded down: ninety-nine and a half is not a hundred.
function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)}%`
}
