-- Version 4, the second half: numbers that scale with use. Occasions and how many there are, what is met by them, chances with a
-- name and a source, exclusive branches, ratings as ranges. Files of version 4 without it were written while the version was made.
-- What texts of likelihoods and exposures said in former versions is read by model/migration.

ALTER TABLE "node" ADD COLUMN "hidden" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "node" ADD COLUMN "exclusive" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "link" ADD COLUMN "for_exposure" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "link" ADD COLUMN "met_by" TEXT NOT NULL DEFAULT '';
ALTER TABLE "link" ADD COLUMN "chance_name" TEXT NOT NULL DEFAULT '';
ALTER TABLE "link" ADD COLUMN "chance_reason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "link" ADD COLUMN "chance_source" TEXT NOT NULL DEFAULT '';
ALTER TABLE "link" ADD COLUMN "chance_basis" TEXT NOT NULL DEFAULT 'unstated';

ALTER TABLE "project" ADD COLUMN "occasion" TEXT NOT NULL DEFAULT '';
ALTER TABLE "project" ADD COLUMN "band_measure" TEXT NOT NULL DEFAULT 'probability';

ALTER TABLE "rating" DROP COLUMN "steps";
ALTER TABLE "rating" ADD COLUMN "low" REAL NOT NULL DEFAULT 1;
ALTER TABLE "rating" ADD COLUMN "high" REAL NOT NULL DEFAULT 1;

ALTER TABLE "estimate" ADD COLUMN "occasion" TEXT NOT NULL DEFAULT '';

CREATE TABLE "tolerable_frequency" (
    id TEXT PRIMARY KEY NOT NULL,
    "severity" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL DEFAULT '',
    "per_year" REAL NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE "occasion" (
    id TEXT PRIMARY KEY NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL DEFAULT '',
    "plural" TEXT NOT NULL DEFAULT '',
    "count" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "basis" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

ALTER TABLE "criterion" ADD COLUMN "severity" TEXT NOT NULL DEFAULT '';

CREATE TABLE "stage_occasion" (
    id TEXT PRIMARY KEY NOT NULL,
    "stage" TEXT NOT NULL DEFAULT '',
    "occasion" TEXT NOT NULL DEFAULT '',
    "count" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
