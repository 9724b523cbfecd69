// Day, night or high contrast: how a screen looks in its hall, and to eyes that need more.
import type { OwnDevice, Theme } from '#contract/devices.ts'

const THEME_KEY = 'nuanting-theme'
const THEMES: readonly Theme[] = ['day', 'night', 'contrast']

/**
 * The theme of this page: of the address (`?theme=night`), else the one registered for this screen, else the one chosen
 * here before, else the system's.
 */
export function currentTheme(registered?: Theme): Theme {
  const wanted = new URLSearchParams(location.search).get('theme')
  const known = [wanted, registered, localStorage.getItem(THEME_KEY)].map(themeOf).find((theme) => theme !== undefined)
  return known ?? (matchMedia('(prefers-contrast: more)').matches ? 'contrast' : 'day')
}

/** Puts the current theme on the page. An LED wall is dark unless somebody chose otherwise: its light blinds. */
export function applyTheme(device?: Pick<OwnDevice, 'theme' | 'screen'>): void {
  const isWall = device?.screen !== undefined && 'dots' in device.screen
  document.documentElement.dataset.theme = currentTheme(device?.theme ?? (isWall ? 'contrast' : undefined))
}

function themeOf(name: string | null | undefined): Theme | undefined {
  return THEMES.find((theme) => theme === name)
}
