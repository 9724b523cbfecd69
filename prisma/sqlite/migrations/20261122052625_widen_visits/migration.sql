-- By hand: rows of the old shape are made again from the journal.
DELETE FROM "Visit";
DELETE FROM "FollowerPlace" WHERE "follower" = 'record-visits';

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
    "calledAt" DATETIME NOT NULL,
    "calls" INTEGER NOT NULL,
    "walkMs" INTEGER,
    "serviceMs" INTEGER NOT NULL,
    "ending" TEXT NOT NULL,

    PRIMARY KEY ("hall", "ticket", "round")
);

-- CreateTable
CREATE TABLE "CounterShift" (
    "hall" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "counter" TEXT NOT NULL,
    "staff" TEXT NOT NULL,
    "hour" INTEGER NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "busyMs" INTEGER NOT NULL,
    "idleMs" INTEGER NOT NULL,
    "pausedMs" INTEGER NOT NULL,

    PRIMARY KEY ("hall", "day", "position")
);

-- CreateTable
CREATE TABLE "QueueException" (
    "hall" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "ticket" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "counter" TEXT,
    "reason" TEXT,
    "fromClass" TEXT,
    "toClass" TEXT,
    "byKind" TEXT NOT NULL,
    "by" TEXT,

    PRIMARY KEY ("hall", "day", "position")
);

-- CreateTable
CREATE TABLE "HelpAsked" (
    "hall" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "kind" TEXT,
    "hour" INTEGER NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "answeredAt" DATETIME,
    "waitMs" INTEGER,

    PRIMARY KEY ("hall", "day", "position")
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Visit" (
    "hall" TEXT NOT NULL,
    "ticket" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "takenClass" TEXT NOT NULL,
    "elder" BOOLEAN NOT NULL,
    "service" TEXT NOT NULL,
    "counter" TEXT,
    "staff" TEXT,
    "state" TEXT NOT NULL,
    "hour" INTEGER NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "firstCalledAt" DATETIME,
    "calledAt" DATETIME,
    "startedAt" DATETIME,
    "finishedAt" DATETIME,
    "waitMs" INTEGER,
    "openWaitMs" INTEGER,
    "walkMs" INTEGER NOT NULL,
    "serviceMs" INTEGER NOT NULL,
    "heldMs" INTEGER NOT NULL,
    "idleMs" INTEGER NOT NULL,
    "calls" INTEGER NOT NULL,
    "gaveWay" INTEGER NOT NULL,
    "overtook" INTEGER,
    "greenLane" BOOLEAN NOT NULL,
    "proxy" BOOLEAN NOT NULL,
    "companions" INTEGER NOT NULL,
    "outcome" TEXT,
    "chosenReason" TEXT,
    "level" INTEGER,
    "reasons" TEXT,
    "ratedFrom" TEXT,
    "early" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("hall", "ticket")
);
INSERT INTO "new_Visit" ("calledAt", "calls", "chosenReason", "class", "counter", "day", "early", "finishedAt", "firstCalledAt", "gaveWay", "greenLane", "hall", "heldMs", "issuedAt", "level", "number", "outcome", "overtook", "position", "proxy", "ratedFrom", "reasons", "service", "staff", "startedAt", "state", "ticket") SELECT "calledAt", "calls", "chosenReason", "class", "counter", "day", "early", "finishedAt", "firstCalledAt", "gaveWay", "greenLane", "hall", "heldMs", "issuedAt", "level", "number", "outcome", "overtook", "position", "proxy", "ratedFrom", "reasons", "service", "staff", "startedAt", "state", "ticket" FROM "Visit";
DROP TABLE "Visit";
ALTER TABLE "new_Visit" RENAME TO "Visit";
CREATE INDEX "Visit_hall_day_idx" ON "Visit"("hall", "day");
CREATE INDEX "Visit_hall_issuedAt_idx" ON "Visit"("hall", "issuedAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "VisitRound_hall_day_idx" ON "VisitRound"("hall", "day");
