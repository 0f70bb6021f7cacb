-- Version 1. One table per kind of entity, one column per field (model/domain/fields.cpp); ids and values as the text
-- of model/domain/value.h. Steps are never changed after a release: the next version is the next file.

CREATE TABLE "project" (
    id TEXT PRIMARY KEY NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "system" TEXT NOT NULL DEFAULT '',
    "authors" TEXT NOT NULL DEFAULT '',
    "organisation" TEXT NOT NULL DEFAULT '',
    "exposure" TEXT NOT NULL DEFAULT '',
    "assumptions" TEXT NOT NULL DEFAULT '',
    "sources" TEXT NOT NULL DEFAULT '',
    "notice" TEXT NOT NULL DEFAULT '',
    "scheme" TEXT NOT NULL DEFAULT '',
    "scheme_source" TEXT NOT NULL DEFAULT '',
    "magnitude_unit" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE "category" (
    id TEXT PRIMARY KEY NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL DEFAULT '',
    "letter" TEXT NOT NULL DEFAULT '',
    "colour" TEXT NOT NULL DEFAULT '',
    "symbol" TEXT NOT NULL DEFAULT '',
    "weight" REAL
) WITHOUT ROWID;

CREATE TABLE "severity" (
    id TEXT PRIMARY KEY NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL DEFAULT '',
    "reference_magnitude" REAL NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE "severity_meaning" (
    id TEXT PRIMARY KEY NOT NULL,
    "severity" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE "likelihood" (
    id TEXT PRIMARY KEY NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "letter" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL DEFAULT '',
    "lower_bound" REAL NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE "risk_level" (
    id TEXT PRIMARY KEY NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL DEFAULT '',
    "colour" TEXT NOT NULL DEFAULT '',
    "text_colour" TEXT NOT NULL DEFAULT '',
    "symbol" TEXT NOT NULL DEFAULT '',
    "accepted_by" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE "matrix_cell" (
    id TEXT PRIMARY KEY NOT NULL,
    "severity" TEXT NOT NULL DEFAULT '',
    "likelihood" TEXT NOT NULL DEFAULT '',
    "level" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE "rating" (
    id TEXT PRIMARY KEY NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL DEFAULT '',
    "steps" INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE "node" (
    id TEXT PRIMARY KEY NOT NULL,
    "kind" TEXT NOT NULL DEFAULT '',
    "code" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "logic" TEXT NOT NULL DEFAULT '',
    "at_least" INTEGER NOT NULL DEFAULT 0,
    "likelihood" TEXT NOT NULL DEFAULT '',
    "basis" TEXT NOT NULL DEFAULT '',
    "judged" TEXT NOT NULL DEFAULT '',
    "judged_by" TEXT NOT NULL DEFAULT '',
    "judged_why" TEXT NOT NULL DEFAULT '',
    "eliminated" INTEGER NOT NULL DEFAULT 0,
    "eliminated_why" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT '',
    "rating" TEXT NOT NULL DEFAULT '',
    "hazard_source" TEXT NOT NULL DEFAULT '',
    "trigger_event" TEXT NOT NULL DEFAULT '',
    "domains" TEXT NOT NULL DEFAULT '',
    "agents" TEXT NOT NULL DEFAULT '',
    "vectors" TEXT NOT NULL DEFAULT '',
    "protected_characteristics" TEXT NOT NULL DEFAULT '',
    "assets" TEXT NOT NULL DEFAULT '',
    "owner" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT '',
    "references" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE "link" (
    id TEXT PRIMARY KEY NOT NULL,
    "from" TEXT NOT NULL DEFAULT '',
    "to" TEXT NOT NULL DEFAULT '',
    "negated" INTEGER NOT NULL DEFAULT 0,
    "transmits" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE "guard" (
    id TEXT PRIMARY KEY NOT NULL,
    "control" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE "impact" (
    id TEXT PRIMARY KEY NOT NULL,
    "consequence" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL DEFAULT '',
    "severity" TEXT NOT NULL DEFAULT '',
    "magnitude" TEXT NOT NULL DEFAULT '',
    "basis" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE "placement" (
    id TEXT PRIMARY KEY NOT NULL,
    "x" REAL NOT NULL DEFAULT 0,
    "y" REAL NOT NULL DEFAULT 0,
    "pinned" INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- Facts about the file itself: "program" wrote it, "seal" is the digest of its bytes.
CREATE TABLE meta (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

-- The audit trail, and the undo stack with it. kind: do, undo, redo; step: the number of the row that was taken back
-- or done again. changes: JSON, only for do.
CREATE TABLE history (
    number INTEGER PRIMARY KEY NOT NULL,
    time TEXT NOT NULL,
    who TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL,
    step INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL DEFAULT '',
    count INTEGER NOT NULL DEFAULT 1,
    subject TEXT NOT NULL DEFAULT '',
    changes TEXT NOT NULL DEFAULT ''
);

-- Only in working copies: whose copy it is and what of it is saved. Empty in a saved project.
CREATE TABLE session (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
