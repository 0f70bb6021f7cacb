-- Version 3. Evidence and readiness: evaluations and what follows from them, evidence, incidents, the checklist, comments,
-- actions, the release plan with its gates, acceptances, sign-offs and baselines.

CREATE TABLE "evaluation" (
    id TEXT PRIMARY KEY NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "date" TEXT NOT NULL DEFAULT '',
    "basis" TEXT NOT NULL DEFAULT 'data',
    "source" TEXT NOT NULL DEFAULT '',
    "file_name" TEXT NOT NULL DEFAULT '',
    "file_hash" TEXT NOT NULL DEFAULT '',
    "results" TEXT NOT NULL DEFAULT '',
    "published" TEXT NOT NULL DEFAULT '',
    "reference" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE "estimate" (
    id TEXT PRIMARY KEY NOT NULL,
    "node" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT 'evaluation',
    "evaluation" TEXT NOT NULL DEFAULT '',
    "tasks" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL DEFAULT 'success',
    "attempts" REAL NOT NULL DEFAULT 1,
    "unit" TEXT NOT NULL DEFAULT 'demand',
    "observed" TEXT NOT NULL DEFAULT '1 year',
    "prior_a" REAL NOT NULL DEFAULT 0.5,
    "prior_b" REAL NOT NULL DEFAULT 0.5,
    "applied" INTEGER NOT NULL DEFAULT 0,
    "rationale" TEXT NOT NULL DEFAULT '',
    "author" TEXT NOT NULL DEFAULT '',
    "date" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE "evidence" (
    id TEXT PRIMARY KEY NOT NULL,
    "node" TEXT NOT NULL DEFAULT '',
    "checklist_item" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL DEFAULT 'test',
    "title" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL DEFAULT 'supports',
    "date" TEXT NOT NULL DEFAULT '',
    "valid_until" TEXT NOT NULL DEFAULT '',
    "who" TEXT NOT NULL DEFAULT '',
    "trials" REAL,
    "failures" REAL,
    "reference" TEXT NOT NULL DEFAULT '',
    "file_name" TEXT NOT NULL DEFAULT '',
    "file_hash" TEXT NOT NULL DEFAULT '',
    "content" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE "incident" (
    id TEXT PRIMARY KEY NOT NULL,
    "node" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "date" TEXT NOT NULL DEFAULT '',
    "near_miss" INTEGER NOT NULL DEFAULT 0,
    "count" INTEGER NOT NULL DEFAULT 1,
    "reported_by" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE "checklist_item" (
    id TEXT PRIMARY KEY NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "group" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "satisfied_by" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE "comment" (
    id TEXT PRIMARY KEY NOT NULL,
    "node" TEXT NOT NULL DEFAULT '',
    "author" TEXT NOT NULL DEFAULT '',
    "date" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "resolved" INTEGER NOT NULL DEFAULT 0,
    "resolved_by" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE "action" (
    id TEXT PRIMARY KEY NOT NULL,
    "node" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "owner" TEXT NOT NULL DEFAULT '',
    "due" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'open',
    "cost" REAL,
    "notes" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE "stage" (
    id TEXT PRIMARY KEY NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "users" REAL,
    "uses_per_day" REAL,
    "exposure" TEXT NOT NULL DEFAULT '1 year'
) WITHOUT ROWID;

CREATE TABLE "criterion" (
    id TEXT PRIMARY KEY NOT NULL,
    "stage" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "kind" TEXT NOT NULL DEFAULT 'residual-level',
    "title" TEXT NOT NULL DEFAULT '',
    "blocking" INTEGER NOT NULL DEFAULT 1,
    "posture" TEXT NOT NULL DEFAULT 'current',
    "category" TEXT NOT NULL DEFAULT '',
    "level" TEXT NOT NULL DEFAULT '',
    "count" INTEGER NOT NULL DEFAULT 0,
    "days" INTEGER NOT NULL DEFAULT 0,
    "limit" REAL,
    "quantile" REAL NOT NULL DEFAULT 0.95,
    "roles" TEXT NOT NULL DEFAULT '',
    "group" TEXT NOT NULL DEFAULT '',
    "tag" TEXT NOT NULL DEFAULT '',
    "control_tag" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE "acceptance" (
    id TEXT PRIMARY KEY NOT NULL,
    "hazard" TEXT NOT NULL DEFAULT '',
    "stage" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL DEFAULT '',
    "level" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT '',
    "requested_by" TEXT NOT NULL DEFAULT '',
    "approved_by" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "conditions" TEXT NOT NULL DEFAULT '',
    "date" TEXT NOT NULL DEFAULT '',
    "until" TEXT NOT NULL DEFAULT '',
    "digest" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE "sign_off" (
    id TEXT PRIMARY KEY NOT NULL,
    "stage" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT '',
    "person" TEXT NOT NULL DEFAULT '',
    "decision" TEXT NOT NULL DEFAULT 'approved',
    "conditions" TEXT NOT NULL DEFAULT '',
    "date" TEXT NOT NULL DEFAULT '',
    "digest" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE "baseline" (
    id TEXT PRIMARY KEY NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "date" TEXT NOT NULL DEFAULT '',
    "person" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "totals" TEXT NOT NULL DEFAULT '',
    "content" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
