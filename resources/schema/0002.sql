-- Version 2. Common-cause groups by the beta factor, and which of them a node is a member of.

CREATE TABLE "common_cause" (
    id TEXT PRIMARY KEY NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "beta" REAL NOT NULL DEFAULT 0.1,
    "notes" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

ALTER TABLE "node" ADD COLUMN "common_cause" TEXT NOT NULL DEFAULT '';
