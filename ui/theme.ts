// Day or high contrast: how a screen looks to eyes that need more.

const THEME_KEY = 'nuanting-theme'

export type Theme = 'day' | 'contrast'

/** The theme of this device: of the address (`?theme=contrast`), else the one chosen here before, else the system's. */
export function currentTheme(): Theme {
  const wanted = new URLSearchParams(location.search).get('theme') ?? localStorage.getItem(THEME_KEY)
  if (wanted === 'contrast' || wanted === 'day') return wanted
  return matchMedia('(prefers-contrast: more)').matches ? 'contrast' : 'day'
}

/** Puts a theme on the page: the current one, unless another is named, which is then remembered on this device. */
export function applyTheme(chosen?: Theme): void {
  if (chosen) localStorage.setItem(THEME_KEY, chosen)
  document.documentElement.dataset.theme = chosen ?? currentTheme()
}
