-- By hand: rows of the old shape are made again from the journal.
DELETE FROM "Visit";
DELETE FROM "FollowerPlace" WHERE "follower" = 'record-visits';

-- AlterTable
ALTER TABLE "Visit" ADD COLUMN     "companions" INTEGER NOT NULL,
ADD COLUMN     "elder" BOOLEAN NOT NULL,
ADD COLUMN     "hour" INTEGER NOT NULL,
ADD COLUMN     "idleMs" INTEGER NOT NULL,
ADD COLUMN     "openWaitMs" INTEGER,
ADD COLUMN     "serviceMs" INTEGER NOT NULL,
ADD COLUMN     "takenClass" TEXT NOT NULL,
ADD COLUMN     "waitMs" INTEGER,
ADD COLUMN     "walkMs" INTEGER NOT NULL;

-- CreateTable
CREATE TABLE "VisitRound" (
    "hall" TEXT NOT NULL,
    "ticket" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "elder" BOOLEAN NOT NULL,
    "service" TEXT NOT NULL,
    "counter" TEXT NOT NULL,
    "staff" TEXT,
    "hour" INTEGER NOT NULL,
    "calledAt" TIMESTAMP(3) NOT NULL,
    "calls" INTEGER NOT NULL,
    "walkMs" INTEGER,
    "serviceMs" INTEGER NOT NULL,
    "ending" TEXT NOT NULL,

    CONSTRAINT "VisitRound_pkey" PRIMARY KEY ("hall","ticket","round")
);

-- CreateTable
CREATE TABLE "CounterShift" (
    "hall" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "counter" TEXT NOT NULL,
    "staff" TEXT NOT NULL,
    "hour" INTEGER NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "closedAt" TIMESTAMP(3),
    "busyMs" INTEGER NOT NULL,
    "idleMs" INTEGER NOT NULL,
    "pausedMs" INTEGER NOT NULL,

    CONSTRAINT "CounterShift_pkey" PRIMARY KEY ("hall","day","position")
);

-- CreateTable
CREATE TABLE "QueueException" (
    "hall" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "ticket" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "counter" TEXT,
    "reason" TEXT,
    "fromClass" TEXT,
    "toClass" TEXT,
    "byKind" TEXT NOT NULL,
    "by" TEXT,

    CONSTRAINT "QueueException_pkey" PRIMARY KEY ("hall","day","position")
);

-- CreateTable
CREATE TABLE "HelpAsked" (
    "hall" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "kind" TEXT,
    "hour" INTEGER NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "answeredAt" TIMESTAMP(3),
    "waitMs" INTEGER,

    CONSTRAINT "HelpAsked_pkey" PRIMARY KEY ("hall","day","position")
);

-- CreateIndex
CREATE INDEX "VisitRound_hall_day_idx" ON "VisitRound"("hall", "day");
