-- Version 4. What kind of measure a control is, and what it shares with others.

ALTER TABLE "node" ADD COLUMN "type" TEXT NOT NULL DEFAULT 'unstated';
ALTER TABLE "node" ADD COLUMN "precedence" TEXT NOT NULL DEFAULT 'unstated';
ALTER TABLE "node" ADD COLUMN "system" TEXT NOT NULL DEFAULT '';
ALTER TABLE "node" ADD COLUMN "supplier" TEXT NOT NULL DEFAULT '';
ALTER TABLE "node" ADD COLUMN "base_model" TEXT NOT NULL DEFAULT '';
