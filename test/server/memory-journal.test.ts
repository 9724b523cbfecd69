import { memoryJournal } from '#server/journal/memory-journal.ts'
import { journalContract } from './journal-contract.ts'

journalContract('the journal in memory', async () => memoryJournal())
