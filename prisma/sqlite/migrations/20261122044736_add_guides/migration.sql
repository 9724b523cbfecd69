-- CreateTable
CREATE TABLE "Guide" (
    "hall" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("hall", "id")
);

-- CreateTable
CREATE TABLE "GuidePlan" (
    "hall" TEXT NOT NULL PRIMARY KEY,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "updatedAt" DATETIME NOT NULL
);
