// Loading a page again, once for each reason: a page that loads for ever helps nobody.

const RELOADED_KEY = 'nuanting-reloaded-for'

/** Loads the page again, unless this tab did so for the same `reason` (a version, a missing file) before. */
export function reloadOnceFor(reason: string | number): void {
  if (sessionStorage.getItem(RELOADED_KEY) === String(reason)) return
  sessionStorage.setItem(RELOADED_KEY, String(reason))
  location.reload()
}
