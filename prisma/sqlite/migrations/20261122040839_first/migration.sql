-- CreateTable
CREATE TABLE "Device" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "hall" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "draft" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "pairedAt" DATETIME,
    "tokenHash" TEXT,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Pairing" (
    "codeHash" TEXT NOT NULL PRIMARY KEY,
    "hall" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "device" TEXT,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Hall" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Event" (
    "hall" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "aside" TEXT,

    PRIMARY KEY ("hall", "day", "position")
);

-- CreateTable
CREATE TABLE "HallDay" (
    "hall" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "before" INTEGER NOT NULL,

    PRIMARY KEY ("hall", "day")
);

-- CreateTable
CREATE TABLE "FollowerPlace" (
    "follower" TEXT NOT NULL,
    "hall" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("follower", "hall", "day")
);

-- CreateTable
CREATE TABLE "Staff" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "mustChange" BOOLEAN NOT NULL,
    "active" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Session" (
    "idHash" TEXT NOT NULL PRIMARY KEY,
    "staff" TEXT,
    "device" TEXT,
    "createdAt" DATETIME NOT NULL,
    "seenAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME,
    "revokedAt" DATETIME
);

-- CreateTable
CREATE TABLE "AuditLog" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "who" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "hall" TEXT,
    "subject" TEXT,
    "reason" TEXT
);

-- CreateTable
CREATE TABLE "Secret" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Visit" (
    "hall" TEXT NOT NULL,
    "ticket" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "counter" TEXT,
    "staff" TEXT,
    "state" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "firstCalledAt" DATETIME,
    "calledAt" DATETIME,
    "startedAt" DATETIME,
    "finishedAt" DATETIME,
    "heldMs" INTEGER NOT NULL,
    "calls" INTEGER NOT NULL,
    "gaveWay" INTEGER NOT NULL,
    "overtook" INTEGER,
    "greenLane" BOOLEAN NOT NULL,
    "proxy" BOOLEAN NOT NULL,
    "outcome" TEXT,
    "chosenReason" TEXT,
    "level" INTEGER,
    "reasons" TEXT,
    "ratedFrom" TEXT,
    "early" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("hall", "ticket")
);

-- CreateTable
CREATE TABLE "CallProof" (
    "hall" TEXT NOT NULL,
    "call" TEXT NOT NULL,
    "screen" TEXT NOT NULL,
    "shownAt" DATETIME NOT NULL,
    "heard" TEXT NOT NULL,

    PRIMARY KEY ("hall", "call", "screen")
);

-- CreateIndex
CREATE UNIQUE INDEX "Device_tokenHash_key" ON "Device"("tokenHash");

-- CreateIndex
CREATE INDEX "Device_hall_idx" ON "Device"("hall");

-- CreateIndex
CREATE UNIQUE INDEX "Staff_username_key" ON "Staff"("username");

-- CreateIndex
CREATE INDEX "Session_staff_idx" ON "Session"("staff");

-- CreateIndex
CREATE INDEX "Session_device_idx" ON "Session"("device");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE INDEX "AuditLog_hall_at_idx" ON "AuditLog"("hall", "at");

-- CreateIndex
CREATE INDEX "Visit_hall_day_idx" ON "Visit"("hall", "day");

-- CreateIndex
CREATE INDEX "Visit_hall_issuedAt_idx" ON "Visit"("hall", "issuedAt");

-- By hand: the newest settings of a hall are looked up among a handful of rows, not among all events.
CREATE INDEX "Event_settings_idx" ON "Event"("hall", "day", "position") WHERE "type" IN ('day-begun', 'settings-changed');
