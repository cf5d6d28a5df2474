import { describeStorage } from '../../kit/storageContract.ts'
import { sqlitePlace } from './place.ts'

describeStorage('SQLite in a worker', () => sqlitePlace())
describeStorage('SQLite in this thread', () => sqlitePlace({ inThread: true }))
