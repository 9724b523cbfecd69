-- AlterTable
ALTER TABLE "Session" ADD COLUMN "address" TEXT;
ALTER TABLE "Session" ADD COLUMN "browser" TEXT;

-- AlterTable
ALTER TABLE "ApiToken" ADD COLUMN "lastUsedAt" DATETIME;

-- AlterTable
ALTER TABLE "AuditLog" ADD COLUMN "address" TEXT;

-- CreateIndex
CREATE INDEX "AuditLog_at_idx" ON "AuditLog"("at");

-- CreateIndex
CREATE INDEX "AuditLog_who_at_idx" ON "AuditLog"("who", "at");
