-- CreateTable
CREATE TABLE "RegisterEntry" (
    "hall" TEXT NOT NULL,
    "register" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "forgetOn" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("hall", "register", "id")
);

-- CreateTable
CREATE TABLE "RegisterKeyword" (
    "hall" TEXT NOT NULL,
    "register" TEXT NOT NULL,
    "keyword" TEXT NOT NULL,
    "entry" TEXT NOT NULL,
    "forgetOn" TEXT NOT NULL,

    PRIMARY KEY ("hall", "register", "keyword", "entry")
);

-- CreateTable
CREATE TABLE "RegisterCount" (
    "hall" TEXT NOT NULL,
    "register" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("hall", "register", "day", "kind")
);

-- CreateTable
CREATE TABLE "DayKey" (
    "hall" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "dies" TEXT NOT NULL,
    "lock" TEXT NOT NULL,
    "wrapped" TEXT NOT NULL,

    PRIMARY KEY ("hall", "purpose", "dies", "lock")
);

-- CreateIndex
CREATE INDEX "RegisterEntry_hall_register_at_idx" ON "RegisterEntry"("hall", "register", "at");

-- CreateIndex
CREATE INDEX "RegisterEntry_forgetOn_idx" ON "RegisterEntry"("forgetOn");

-- CreateIndex
CREATE INDEX "RegisterKeyword_hall_register_entry_idx" ON "RegisterKeyword"("hall", "register", "entry");

-- CreateIndex
CREATE INDEX "RegisterKeyword_forgetOn_idx" ON "RegisterKeyword"("forgetOn");

-- CreateIndex
CREATE INDEX "DayKey_dies_idx" ON "DayKey"("dies");
