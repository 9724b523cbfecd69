// Which language this screen speaks now.
import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import type { Language } from '#contract/ids.ts'

export const language = createSlice({
  name: 'language',
  initialState: 'zh' as Language,
  reducers: { languageChanged: (_, { payload }: PayloadAction<Language>): Language => payload },
})

export const { languageChanged } = language.actions
