import type { Instant } from '#contract/ids.ts'
/** Ms of the epoch by the server's clock, new every 5 s. `at`: the instant of the newest view. */
export declare function useHallNow(at: Instant): number
