// The review pad in English.
import type { review as reviewZh } from '../zh/review.ts'
import type { Translated } from '../zh.ts'

export const review: Translated<typeof reviewZh> = {
  title: 'Review pad',
  welcome: 'Welcome',
  welcomeHow: 'After your visit, please rate it here.',
  ask: 'Were you satisfied with this visit?',
  askHow: 'One touch is enough. You need not.',
  'level-5': 'Very satisfied',
  'level-4': 'Satisfied',
  'level-3': 'Fairly satisfied',
  'level-2': 'Not satisfied',
  'level-1': 'Not satisfied at all',
  whyAsk: 'What was not good?',
  whyHow: 'Choose as many as you like, or skip.',
  'reason-slow': 'The wait was too long',
  'reason-attitude': 'The manner was unkind',
  'reason-unclear': 'It was not explained',
  'reason-sent-back': 'I have to come again',
  'reason-papers': 'Too many papers',
  'reason-place': 'The place is inconvenient',
  send: 'Send',
  skip: 'Skip',
  thanks: 'Thank you',
  thanksHow: 'Goodbye, and stay well.',
  noAnswer: 'It was not sent. Please touch once more.',
}
