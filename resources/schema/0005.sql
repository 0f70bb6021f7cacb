-- Version 5. In which order the controls on a link act.

ALTER TABLE "guard" ADD COLUMN "order" INTEGER NOT NULL DEFAULT 0;
