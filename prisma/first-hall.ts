// The settings that a new hall starts with: six services after the six guides, ordinary and elder tickets, six counters,
// a normal working week. No demonstration data: everything here is a sensible beginning that the office may change.
import { HallSettings } from '#contract/settings.ts'

const WORKDAY = [{ opens: '09:00', takingCloses: '16:30', closes: '17:00' }]
const COUNTERS = 6
/** queue.md C3: mean service time of the reference day. */
const TYPICAL_MINUTES = 8

/** A new hall, checked like any other settings. */
export function firstHall(): HallSettings {
  return HallSettings.parse({
    name: { zh: '社会保险服务大厅', en: 'Social Insurance Service Hall' },
    timeZone: 'Asia/Shanghai',
    languages: ['zh', 'en'],
    phone: '12333',
    services: [
      service('card', 'A', '社保卡', 'Social security card'),
      service('pension', 'B', '养老金申领', 'Pension claim'),
      service('qualification', 'C', '养老资格认证', 'Pension qualification check'),
      service('records', 'D', '权益查询打印', 'Records and printouts'),
      service('injury', 'E', '工伤医疗费', 'Work injury costs'),
      service('funeral', 'F', '丧葬抚恤金', 'Funeral and survivor benefits'),
    ],
    classes: [
      {
        id: 'elder',
        name: { zh: '老年人', en: 'Elder' },
        prefix: '老',
        latinPrefix: 'L',
        headStart: true,
        fromAgeYears: 60,
        callsBeforeMissed: 3,
        recallAfterSeconds: 25,
      },
      {
        id: 'ordinary',
        name: { zh: '普通', en: 'Ordinary' },
        prefix: null,
        latinPrefix: null,
        headStart: false,
        fromAgeYears: null,
        callsBeforeMissed: 3,
        recallAfterSeconds: 25,
      },
    ],
    callRule: { headStartMinutes: 30, overtakeCap: 10 },
    zones: [{ id: 'main', name: { zh: '大厅', en: 'Main hall' } }],
    counters: Array.from({ length: COUNTERS }, (_, at) => ({
      id: String(at + 1),
      name: { zh: `${at + 1}号窗口`, en: `Counter ${at + 1}` },
      zone: 'main',
      services: 'all',
    })),
    hours: {
      monday: WORKDAY,
      tuesday: WORKDAY,
      wednesday: WORKDAY,
      thursday: WORKDAY,
      friday: WORKDAY,
      saturday: [],
      sunday: [],
      special: {},
      earlyTakingMinutes: 60,
    },
    missed: { returnWithinMinutes: 30, byClock: false },
    voice: { on: true, languages: ['zh'], charsPerMinute: 150, repeats: 2, one: 'yi', lateAfterSeconds: 45 },
    entryRegister: {
      on: false,
      passKinds: ['none-needed', 'id-card', 'social-security-card', 'paper', 'health-code'],
      thresholdC: 37.3,
      keepDays: 14,
      instruction: {
        zh: '请先不要进入大厅，在通风处休息，由工作人员联系家人或就近就医。要办的事可以由家人代办。',
        en: 'Please do not enter the hall for now. Rest in the open air; the staff will call your family or a doctor. Somebody else may come in your name.',
      },
    },
    greenLane: { steps: 'seven' },
  })
}

function service(id: string, letter: string, zh: string, en: string) {
  return { id, letter, name: { zh, en }, offered: true, typicalMinutes: TYPICAL_MINUTES }
}
