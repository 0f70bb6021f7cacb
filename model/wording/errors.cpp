#include "model/commands/error_names.h"
#include "model/wording/fill.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hz::wording {

namespace {

struct Sentence {
    std::string_view code;
    const char* text;
};

// By code. Each says what is wrong and what to do; where comes from the error's place and the names.
constexpr std::array kSentences{
    Sentence{ "acceptance.by-requester",
        QT_TRANSLATE_NOOP("Error", "“{detail}” asks for this acceptance and cannot approve it. Name another person.") },
    Sentence{ "acceptance.ended",
        QT_TRANSLATE_NOOP("Error", "The acceptance would end before today. Give a later last day.") },
    Sentence{
        "acceptance.no-end", QT_TRANSLATE_NOOP("Error", "The acceptance of “{first}” has no end. Give its last day.") },
    Sentence{ "acceptance.no-risk",
        QT_TRANSLATE_NOOP(
            "Error", "“{first}” has no risk level there, so there is nothing to accept. Rate what follows from it.") },
    Sentence{ "acceptance.not-a-hazard",
        QT_TRANSLATE_NOOP(
            "Error", "“{first}” is no hazard, and only the risk of a hazard is accepted. Choose a hazard.") },
    Sentence{ "acceptance.not-entitled",
        QT_TRANSLATE_NOOP("Error",
            "The role “{detail}” may not accept this risk level. Choose a role that the scheme names for the level.") },
    Sentence{ "acceptance.unknown-name",
        QT_TRANSLATE_NOOP(
            "Error", "Nothing is called “{detail}”. Choose a stage, a category or a level that the project has.") },
    Sentence{ "analysis.ambiguous-node",
        QT_TRANSLATE_NOOP("Error", "Several nodes have the code “{detail}”. Name the one that you mean by its id.") },
    Sentence{ "analysis.no-gate",
        QT_TRANSLATE_NOOP("Error", "The model has no gates, so there is nothing to analyse. Define a gate.") },
    Sentence{ "analysis.no-node",
        QT_TRANSLATE_NOOP(
            "Error", "The project has no hazards and no consequences. Add one, or name another node (--node).") },
    Sentence{ "analysis.not-started",
        QT_TRANSLATE_NOOP("Error",
            "No initiating event starts the event tree “{detail}”, and there is no gate, so there is nothing to "
            "analyse. Name the tree in an initiating event (event-tree).") },
    Sentence{ "analysis.only-data",
        QT_TRANSLATE_NOOP("Error",
            "The file defines values only, and nothing that they are for: it is a part of a model. Give the main file, "
            "or that one as well (--with).") },
    Sentence{ "analysis.unknown-gate",
        QT_TRANSLATE_NOOP("Error", "There is no gate or sequence “{detail}”. Name one that the model defines.") },
    Sentence{ "analysis.unknown-node",
        QT_TRANSLATE_NOOP("Error", "There is no node “{detail}”. Give the code or the id of a node.") },
    Sentence{ "attachment.too-large",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is larger than the 8 MiB that a project takes in. Refer to it instead: its hash is kept.") },
    Sentence{ "attachment.unreadable",
        QT_TRANSLATE_NOOP("Error", "“{detail}” cannot be read. Check that it is there and that you may read it.") },
    Sentence{ "baseline.damaged",
        QT_TRANSLATE_NOOP("Error",
            "The baseline “{detail}” is damaged and cannot be read. The project itself is not touched by that: "
            "look for the baseline in a backup, or remove it.") },
    Sentence{ "baseline.name-taken",
        QT_TRANSLATE_NOOP("Error", "There is a baseline “{detail}” already. Choose another name.") },
    Sentence{ "baseline.no-name", QT_TRANSLATE_NOOP("Error", "A baseline needs a name. Give it one.") },
    Sentence{ "baseline.none",
        QT_TRANSLATE_NOOP("Error", "The project has no baseline, and so none “{detail}”. Freeze one first.") },
    Sentence{ "baseline.too-large",
        QT_TRANSLATE_NOOP("Error",
            "The baseline “{detail}” is larger than the 64 MiB that one may have. Take embedded files out of the "
            "project, or remove the baseline.") },
    Sentence{
        "baseline.unknown", QT_TRANSLATE_NOOP("Error", "The project has no baseline {detail}. Name one that it has.") },
    Sentence{ "common-cause.member-already",
        QT_TRANSLATE_NOOP("Error", "“{first}” is in a common-cause group already. Take it out of that one first.") },
    Sentence{ "common-cause.mixed",
        QT_TRANSLATE_NOOP("Error",
            "“{first}” and “{second}” are not of one kind, as members of a common-cause group must be: one is "
            "drawn once for the exposure, the other anew each time. Let the control's failure stay hidden, or "
            "take one of them out of the group.") },
    Sentence{ "common-cause.no-likelihood",
        QT_TRANSLATE_NOOP(
            "Error", "“{first}” has no likelihood of its own that could have a common cause. Give it one.") },
    Sentence{ "common-cause.not-a-member",
        QT_TRANSLATE_NOOP("Error", "“{first}” is neither cause nor control: it cannot be in a common-cause group.") },
    Sentence{ "common-cause.too-few",
        QT_TRANSLATE_NOOP(
            "Error", "A common-cause group takes two members at least. Select more causes or controls.") },
    Sentence{ "common-cause.unequal",
        QT_TRANSLATE_NOOP("Error",
            "“{first}” and “{second}” are not equally likely, as members of a common-cause group must be. Give them "
            "the "
            "same likelihood first.") },
    Sentence{ "content.answer/",
        QT_TRANSLATE_NOOP("Error", "This is an answer of Graphazard itself ({detail}), not what it was made from.") },
    Sentence{ "content.archive", QT_TRANSLATE_NOOP("Error", "This is a packed file ({detail}). Unpack it first.") },
    Sentence{ "content.binary/", QT_TRANSLATE_NOOP("Error", "These bytes are no text and of no form known here.") },
    Sentence{ "content.conflict",
        QT_TRANSLATE_NOOP("Error",
            "There are conflict markers of git here: two versions met and were not joined. Resolve them first: keep "
            "one "
            "side, or join both, and remove the lines with <<<<<<<, ======= and >>>>>>>.") },
    Sentence{ "content.cut-json",
        QT_TRANSLATE_NOOP("Error",
            "The file ends within its JSON: it was cut off, by an interrupted download for example. Fetch or write it "
            "again.") },
    Sentence{ "content.cut-xml",
        QT_TRANSLATE_NOOP("Error",
            "The file ends within its XML, inside <{detail}>: it was cut off, by an interrupted download for example. "
            "Fetch or write it again.") },
    Sentence{ "content.cyclone-dx/", QT_TRANSLATE_NOOP("Error", "This is a list of components (CycloneDX).") },
    Sentence{ "content.database/", QT_TRANSLATE_NOOP("Error", "This is a SQLite database of another program.") },
    Sentence{ "content.document/", QT_TRANSLATE_NOOP("Error", "This is a document of an office program.") },
    Sentence{ "content.empty", QT_TRANSLATE_NOOP("Error", "The file is empty. Fetch or write it again.") },
    Sentence{ "content.gzip", QT_TRANSLATE_NOOP("Error", "This is a packed file (gzip). Unpack it first: gunzip.") },
    Sentence{ "content.image/", QT_TRANSLATE_NOOP("Error", "This is a picture ({detail}).") },
    Sentence{ "content.inspect/",
        QT_TRANSLATE_NOOP("Error", "This is a log of Inspect, the results of an evaluation (graphazard evaluate).") },
    Sentence{ "content.json-lines/", QT_TRANSLATE_NOOP("Error", "These are lines of JSON, as results come in.") },
    Sentence{ "content.lfs-pointer",
        QT_TRANSLATE_NOOP("Error",
            "This is a Git LFS pointer, which only stands for the file. Fetch the file itself: git lfs pull.") },
    Sentence{ "content.open-psa/", QT_TRANSLATE_NOOP("Error", "This is an Open-PSA model (graphazard analyze).") },
    Sentence{ "content.open-threat-model/", QT_TRANSLATE_NOOP("Error", "This is an Open Threat Model (OTM).") },
    Sentence{ "content.other-encoding",
        QT_TRANSLATE_NOOP("Error",
            "There are bytes here that are no UTF-8: the text is in an older encoding, windows-1252 or Shift_JIS for "
            "example. Save it as UTF-8.") },
    Sentence{ "content.other-json/", QT_TRANSLATE_NOOP("Error", "This is JSON of a form that is not known here.") },
    Sentence{ "content.other-xml/",
        QT_TRANSLATE_NOOP("Error", "This is XML of another kind: its outermost element is <{detail}>.") },
    Sentence{ "content.portable-document/", QT_TRANSLATE_NOOP("Error", "This is a PDF document.") },
    Sentence{ "content.project/", QT_TRANSLATE_NOOP("Error", "This is a project of Graphazard.") },
    Sentence{ "content.sarif/",
        QT_TRANSLATE_NOOP("Error", "These are the findings of a program that checks programs (SARIF).") },
    Sentence{ "content.spdx/", QT_TRANSLATE_NOOP("Error", "This is a list of components (SPDX).") },
    Sentence{ "content.spreadsheet/", QT_TRANSLATE_NOOP("Error", "This is a spreadsheet of an office program.") },
    Sentence{ "content.table/", QT_TRANSLATE_NOOP("Error", "This is a table (CSV).") },
    Sentence{ "content.text/", QT_TRANSLATE_NOOP("Error", "This is plain text.") },
    Sentence{ "content.threat-dragon/", QT_TRANSLATE_NOOP("Error", "This is a threat model of OWASP Threat Dragon.") },
    Sentence{ "content.twin/", QT_TRANSLATE_NOOP("Error", "This is a Graphazard project as JSON.") },
    Sentence{ "content.utf-16",
        QT_TRANSLATE_NOOP("Error", "The text is in UTF-16, which is not read here. Save it as UTF-8.") },
    Sentence{ "content.utf-32",
        QT_TRANSLATE_NOOP("Error", "The text is in UTF-32, which is not read here. Save it as UTF-8.") },
    Sentence{ "content.web-page",
        QT_TRANSLATE_NOOP(
            "Error", "This is a web page (HTML), perhaps one that says why there is no file. Fetch the file itself.") },
    Sentence{ "content.zip",
        QT_TRANSLATE_NOOP("Error", "This is an archive (ZIP). Unpack it first, and give the file that is in it.") },
    Sentence{ "diff.no-other",
        QT_TRANSLATE_NOOP(
            "Error", "There is nothing to compare with. Name another model, or a baseline (--baseline).") },
    Sentence{ "entity.exists", QT_TRANSLATE_NOOP("Error", "{first} is in the project already.") },
    Sentence{
        "entity.no-id", QT_TRANSLATE_NOOP("Error", "A {detail} has no id. Give every entity an id of 26 characters.") },
    Sentence{ "entity.not-removable",
        QT_TRANSLATE_NOOP("Error", "{first} cannot be removed by itself. Edit it, or replace the scheme.") },
    Sentence{ "entity.unknown",
        QT_TRANSLATE_NOOP("Error", "What should be changed is not in the project any more. Select it anew.") },
    Sentence{ "entry.anonymous",
        QT_TRANSLATE_NOOP("Error", "“{field}” is empty, and no entry is anonymous. Give the name.") },
    Sentence{ "estimate.bad-numbers",
        QT_TRANSLATE_NOOP("Error",
            "The numbers of this estimate say nothing of a chance. Give a prior above 0, attempts of 1 or more, and an "
            "observed time.") },
    Sentence{ "estimate.bad-results",
        QT_TRANSLATE_NOOP("Error", "The results of “{detail}” cannot be read. Import the evaluation again.") },
    Sentence{ "estimate.bad-tasks",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” does not say which tasks count. Write attribute=value, with commas between several.") },
    Sentence{ "estimate.no-evaluation",
        QT_TRANSLATE_NOOP("Error",
            "The estimate names no evaluation, or one that is gone. Choose the evaluation whose results count.") },
    Sentence{ "estimate.no-samples",
        QT_TRANSLATE_NOOP(
            "Error", "The tasks of “{detail}” that count have no samples. Choose others, or import more results.") },
    Sentence{ "estimate.no-tasks",
        QT_TRANSLATE_NOOP("Error", "No task counts: “{detail}”. Check the attributes, or import results.") },
    Sentence{ "estimate.no-test-interval",
        QT_TRANSLATE_NOOP("Error",
            "Incidents say how often {first} fails, not how long it stays failed. Type a rate with the interval of "
            "its tests (“1e-5 per hour, tested every 6 months”), or estimate from tests.") },
    Sentence{ "estimate.no-trials",
        QT_TRANSLATE_NOOP(
            "Error", "No test and no drill of this node counts its trials and failures. Record one with both.") },
    Sentence{ "estimate.published-only",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” has published figures only, not the results of tasks, so no posterior follows. Import the "
            "results, or type the likelihood with its source.") },
    Sentence{ "evaluation.bad-attribute",
        QT_TRANSLATE_NOOP("Error",
            "The attributes of the task “{detail}” cannot be read. Write key=value, each key once, with ; between "
            "them.") },
    Sentence{ "evaluation.bad-chain",
        QT_TRANSLATE_NOOP("Error",
            "The task “{detail}” has no whole number from 1 to 1,000,000 as the length of its chain. Correct it or "
            "leave it out.") },
    Sentence{ "evaluation.bad-encoding",
        QT_TRANSLATE_NOOP("Error",
            "The text is not readable as UTF-8. Save the file as UTF-8, or as UTF-16 with a byte order mark.") },
    Sentence{ "evaluation.bad-heading",
        QT_TRANSLATE_NOOP("Error",
            "The heading has a column “{detail}” twice, or one whose name is empty or too long. Give each column a "
            "name of its own.") },
    Sentence{ "evaluation.bad-json",
        QT_TRANSLATE_NOOP(
            "Error", "This is no JSON from byte {detail} on. Write the file anew; it may have been cut off.") },
    Sentence{ "evaluation.bad-line",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is no result of a task. Write task,samples,passed,attributes, with quotes around a field that "
            "has a comma.") },
    Sentence{ "evaluation.bad-row",
        QT_TRANSLATE_NOOP("Error",
            "The row does not have {detail} fields, as the heading has. Put quotes around fields with a separator in "
            "them.") },
    Sentence{ "evaluation.bad-score",
        QT_TRANSLATE_NOOP("Error",
            "A score of the scorer “{detail}” means neither passed nor failed. Name a scorer whose values are C, I, P, "
            "N, true, false or from 0 to 1.") },
    Sentence{ "evaluation.bad-text",
        QT_TRANSLATE_NOOP(
            "Error", "The task “{detail}” has control characters in its name or attributes. Take them out.") },
    Sentence{ "evaluation.bad-value",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” has a value of the wrong kind. Give whole numbers for n and c, true or false for passed, a "
            "text for task_id, an object for attributes, passed or failed for result, pass, fail or timeout for "
            "base_status and plus_status.") },
    Sentence{ "evaluation.cancelled",
        QT_TRANSLATE_NOOP("Error", "Reading was cancelled; nothing was taken over. Start it again when you want it.") },
    Sentence{ "evaluation.count-differs",
        QT_TRANSLATE_NOOP(
            "Error", "“{detail}” says another number than the list has that it counts. Write the report anew.") },
    Sentence{ "evaluation.cut-archive",
        QT_TRANSLATE_NOOP("Error",
            "The packed file ends too early: it was cut off, by an interrupted download for example. Fetch or write it "
            "again.") },
    Sentence{ "evaluation.damaged-archive",
        QT_TRANSLATE_NOOP("Error", "The packed file is damaged and cannot be unpacked. Fetch or write it again.") },
    Sentence{ "evaluation.duplicate-entry",
        QT_TRANSLATE_NOOP("Error", "The archive has the file “{detail}” twice. Write the log anew.") },
    Sentence{ "evaluation.duplicate-key",
        QT_TRANSLATE_NOOP("Error", "The key “{detail}” is given twice here. Keep the one that is right.") },
    Sentence{ "evaluation.duplicate-task",
        QT_TRANSLATE_NOOP(
            "Error", "The task “{detail}” stands there twice. Keep one line for each task, with all its samples.") },
    Sentence{ "evaluation.empty-file",
        QT_TRANSLATE_NOOP("Error", "There is not one result in the file. Check that it is the right one.") },
    Sentence{ "evaluation.line-too-long",
        QT_TRANSLATE_NOOP("Error", "The line is longer than 128 MiB. Put every sample on a line of its own.") },
    Sentence{ "evaluation.missing-key",
        QT_TRANSLATE_NOOP("Error", "The key “{detail}” is missing. Add it, or choose a file of results.") },
    Sentence{ "evaluation.more-passed",
        QT_TRANSLATE_NOOP(
            "Error", "More samples of the task “{detail}” passed than there are. Correct n (samples) or c (passed).") },
    Sentence{ "evaluation.negative",
        QT_TRANSLATE_NOOP("Error",
            "The task “{detail}” has a negative count. Give how many samples there are and how many of them passed.") },
    Sentence{ "evaluation.no-heading",
        QT_TRANSLATE_NOOP("Error",
            "The table has no heading with the columns task, n and c, or task_id and passed. Write it as the first "
            "line: "
            "task,n,c.") },
    Sentence{ "evaluation.no-scorer",
        QT_TRANSLATE_NOOP("Error",
            "No sample was scored by “{detail}”. Name a scorer that the file has, or none where it has none.") },
    Sentence{ "evaluation.no-task", QT_TRANSLATE_NOOP("Error", "A result names no task. Give each task a name.") },
    Sentence{ "evaluation.no-task-column",
        QT_TRANSLATE_NOOP("Error",
            "The table has no heading with a column task. Write it as the first line: task, then one column for each "
            "attribute.") },
    Sentence{ "evaluation.not-an-object",
        QT_TRANSLATE_NOOP(
            "Error", "There is no JSON object here. Write one for each sample, with the keys task_id and passed.") },
    Sentence{ "evaluation.not-whole",
        QT_TRANSLATE_NOOP("Error",
            "The file says that it is not whole: {detail}. Its results were taken over as they are, and the notes of "
            "the "
            "evaluation say so.") },
    Sentence{ "evaluation.output-count",
        QT_TRANSLATE_NOOP("Error",
            "The sample does not have {detail} outputs, one for each test of its task. Write null where the program "
            "failed.") },
    Sentence{ "evaluation.several-scorers",
        QT_TRANSLATE_NOOP("Error", "The log has several scorers: {detail}. Name the one that counts (--scorer).") },
    Sentence{ "evaluation.too-many-samples",
        QT_TRANSLATE_NOOP(
            "Error", "The task “{detail}” has more than 1,000,000,000 samples, which cannot be. Correct the number.") },
    Sentence{ "evaluation.totals",
        QT_TRANSLATE_NOOP("Error",
            "These are totals of {detail}, without the results of single tasks that statistics need. Give its file of "
            "samples.") },
    Sentence{ "evaluation.two-values",
        QT_TRANSLATE_NOOP("Error",
            "Samples of one task tell different values of an attribute ({detail}). Give all of them the same.") },
    Sentence{ "evaluation.unknown-task",
        QT_TRANSLATE_NOOP("Error",
            "There is no task “{detail}” in the file of tasks. Score each completion against the tasks that it was "
            "made for.") },
    Sentence{ "evaluation.unpacks-too-large",
        QT_TRANSLATE_NOOP("Error",
            "The packed file unpacks to more than 200 times its size, which no results do. Unpack it yourself if you "
            "trust it.") },
    Sentence{ "export.unknown-format",
        QT_TRANSLATE_NOOP(
            "Error", "The ending is that of no format that this program writes. Use one of {detail}, or --format.") },
    Sentence{ "field.bad-value", QT_TRANSLATE_NOOP("Error", "This is no value for “{field}”. {help}") },
    Sentence{ "field.code-alike",
        QT_TRANSLATE_NOOP("Error",
            "The code “{detail}” reads like that of {second} and differs only in how its letters are encoded; codes "
            "are unique. Choose another one for {first}.") },
    Sentence{ "field.code-taken",
        QT_TRANSLATE_NOOP(
            "Error", "The code “{detail}” is taken already; codes are unique. Choose another one for {first}.") },
    Sentence{ "field.left",
        QT_TRANSLATE_NOOP("Error", "What was typed for “{detail1}” was not taken; it is as it was before. {detail2}") },
    Sentence{ "field.missing", QT_TRANSLATE_NOOP("Error", "“{field}” of {first} is missing. Give it.") },
    Sentence{ "field.out-of-range",
        QT_TRANSLATE_NOOP("Error", "“{field}” of {first} is out of range: {value}. Give {range}.") },
    Sentence{ "field.text-too-long",
        QT_TRANSLATE_NOOP("Error",
            "“{field}” of {first} is longer than the 4 MiB that a text may have. Shorten it, or embed it as a file.") },
    Sentence{ "field.unknown", QT_TRANSLATE_NOOP("Error", "There is no field “{detail}”.") },
    Sentence{ "field.unknown-target",
        QT_TRANSLATE_NOOP(
            "Error", "“{field}” of {first} refers to something that is not in the project. Choose another.") },
    Sentence{ "file.cannot-keep",
        QT_TRANSLATE_NOOP("Error",
            "Replacing this file would lose {traits}. Nothing was written: save under another name, or ask its owner "
            "to save it.") },
    Sentence{ "file.changed-underneath",
        QT_TRANSLATE_NOOP("Error",
            "Another program changed this file since it was opened. Nothing was written: save under another "
            "name, then compare the two.") },
    Sentence{ "file.damaged",
        QT_TRANSLATE_NOOP("Error",
            "The file is damaged ({detail}). It was left as it is: open a backup, or a recovered copy from the "
            "welcome page.") },
    Sentence{ "file.empty", QT_TRANSLATE_NOOP("Error", "The file is empty. Open a backup, or begin a new project.") },
    Sentence{ "file.exists",
        QT_TRANSLATE_NOOP("Error",
            "There is such a file already, and it was left as it is. Choose another name, or allow replacing it "
            "(--force).") },
    Sentence{ "file.failed",
        QT_TRANSLATE_NOOP("Error",
            "The file could not be read or written: {detail}. Nothing was changed: save under another name or "
            "try again.") },
    Sentence{ "file.gone",
        QT_TRANSLATE_NOOP("Error",
            "This file was deleted or moved since it was opened. Nothing was written: save the project again with "
            "Save As, under this name or another.") },
    Sentence{ "file.in-use",
        QT_TRANSLATE_NOOP("Error", "The file is open elsewhere ({detail}). Close it there, or work on a copy.") },
    Sentence{ "file.is-directory", QT_TRANSLATE_NOOP("Error", "This is a folder, not a file. Name a file.") },
    Sentence{ "file.is-input",
        QT_TRANSLATE_NOOP(
            "Error", "This file is read for what is to be written, and was left as it is. Choose another name.") },
    Sentence{ "file.newer",
        QT_TRANSLATE_NOOP("Error",
            "The file was written by a newer version of Graphazard (its version and the newest known here: "
            "{detail}). Update Graphazard to open it.") },
    Sentence{ "file.no-name", QT_TRANSLATE_NOOP("Error", "The name of a file is empty. Give one.") },
    Sentence{ "file.no-permission",
        QT_TRANSLATE_NOOP("Error", "You may not read or write this file. Ask its owner, or choose another place.") },
    Sentence{ "file.no-space",
        QT_TRANSLATE_NOOP("Error",
            "There is no space left on the disk; the file was left as it was. Make space, or save elsewhere.") },
    Sentence{ "file.no-target",
        QT_TRANSLATE_NOOP("Error", "The project was never saved and has no file yet. Choose where to save it.") },
    Sentence{ "file.not-a-file",
        QT_TRANSLATE_NOOP("Error", "This is a device, a pipe or the like, not a file. Name a file.") },
    Sentence{ "file.not-a-project",
        QT_TRANSLATE_NOOP(
            "Error", "This is no Graphazard project. Choose a .hazard file, or import the JSON of one (.json).") },
    Sentence{ "file.not-found", QT_TRANSLATE_NOOP("Error", "There is no such file or folder. Check the name.") },
    Sentence{ "file.not-settled",
        QT_TRANSLATE_NOOP("Error",
            "The file was written, but the disk does not say that it will stay ({detail}). Write it again, or "
            "elsewhere.") },
    Sentence{ "file.other-kind",
        QT_TRANSLATE_NOOP("Error",
            "There is a file of another kind, and it was left as it is. Choose another name, or remove that file "
            "first.") },
    Sentence{ "file.own-target",
        QT_TRANSLATE_NOOP(
            "Error", "This is the file of the open project itself, which keeps its history. Choose another name.") },
    Sentence{ "file.read-only",
        QT_TRANSLATE_NOOP("Error", "The project is open for reading only. Save it under another name.") },
    Sentence{ "file.too-large",
        QT_TRANSLATE_NOOP("Error", "The file is larger than a project can be ({detail}). Split the project.") },
    Sentence{ "file.too-many-open",
        QT_TRANSLATE_NOOP("Error",
            "The system opens no more files for this program. Close some windows or other programs, then try "
            "again.") },
    Sentence{ "file.unknown-ending",
        QT_TRANSLATE_NOOP("Error", "The name does not say what to make. End it with one of {detail}.") },
    Sentence{ "gate.needs-name", QT_TRANSLATE_NOOP("Error", "The format {detail} is for gates. Name one (--gate).") },
    Sentence{ "gate.no-stages",
        QT_TRANSLATE_NOOP(
            "Error", "The project has no release plan, and so no gate “{detail}”. Add its stages first.") },
    Sentence{
        "gate.unknown", QT_TRANSLATE_NOOP("Error", "The release plan has no gate {detail}. Name one that it has.") },
    Sentence{ "guard.exists", QT_TRANSLATE_NOOP("Error", "“{first}” guards this link already.") },
    Sentence{ "guard.no-link",
        QT_TRANSLATE_NOOP("Error",
            "There is no link that “{first}” could guard here. Draw a link first, then drop the control on it.") },
    Sentence{ "guard.not-a-control",
        QT_TRANSLATE_NOOP("Error", "“{first}” is no control, and only controls guard links. Use a control.") },
    Sentence{ "guard.own-degradation",
        QT_TRANSLATE_NOOP("Error", "“{first}” cannot guard the link that degrades it. Use another control.") },
    Sentence{
        "guard.unknown-link", QT_TRANSLATE_NOOP("Error", "The link that should be guarded is not there any more.") },
    Sentence{ "impact.exists",
        QT_TRANSLATE_NOOP("Error", "There are two impacts of one consequence in one category. Remove one.") },
    Sentence{ "impact.not-a-consequence",
        QT_TRANSLATE_NOOP(
            "Error", "“{first}” is no consequence, and only consequences have impacts. Rate a consequence.") },
    Sentence{ "import.not-readable",
        QT_TRANSLATE_NOOP("Error",
            "An import makes what can be read again. Use one of the endings {detail}, and “graphazard export” for the "
            "others.") },
    Sentence{ "library.unknown-scheme", QT_TRANSLATE_NOOP("Error", "There is no scheme “{detail}”.") },
    Sentence{ "library.unknown-template",
        QT_TRANSLATE_NOOP("Error", "There is no template “{detail}”. “graphazard new --help” lists them.") },
    Sentence{ "likelihood.control-occurs",
        QT_TRANSLATE_NOOP("Error",
            "“{first}” is a control: it does not happen at times, it fails when it is called upon. Give the "
            "probability that it fails, such as 0.1, or a rate with the interval of its tests, such as 1e-5 per "
            "hour, tested every 6 months.") },
    Sentence{ "likelihood.no-level",
        QT_TRANSLATE_NOOP("Error",
            "The likelihood of “{first}” is a letter, but does not say which. Choose one that the scheme has.") },
    Sentence{ "likelihood.tested-not-a-control",
        QT_TRANSLATE_NOOP("Error",
            "“{first}” is no control, and only what controls do is found failed by a test. Give how often it "
            "happens, such as 2 per year, or a probability.") },
    Sentence{ "link.exists", QT_TRANSLATE_NOOP("Error", "This link is there already.") },
    Sentence{ "link.from-control",
        QT_TRANSLATE_NOOP(
            "Error", "A link cannot start at the control “{first}”. Drop the control on the link that it guards.") },
    Sentence{
        "link.into-itself", QT_TRANSLATE_NOOP("Error", "“{first}” cannot be linked to itself. Choose another end.") },
    Sentence{ "link.loop-through-control",
        QT_TRANSLATE_NOOP(
            "Error", "This would make a loop through a control, which has no meaning: {loop}. Break it somewhere.") },
    Sentence{ "link.loop-through-exactly-one",
        QT_TRANSLATE_NOOP("Error",
            "This would make a loop through “exactly one”, which has no meaning: {loop}. Break it somewhere.") },
    Sentence{ "link.loop-through-negation",
        QT_TRANSLATE_NOOP("Error",
            "This would make a loop through a negated link, which has no meaning: {loop}. Break it somewhere.") },
    Sentence{ "link.negated-exclusive",
        QT_TRANSLATE_NOOP("Error",
            "The link from “{first}” to “{second}” is negated, and exclusive branches cannot be. Let the link "
            "not be negated, or the branches not be exclusive.") },
    Sentence{ "link.negated-met",
        QT_TRANSLATE_NOOP("Error",
            "The link from “{first}” to “{second}” is negated, and nothing can meet what is not there. Let the "
            "link not be negated, or take out by what it is met.") },
    Sentence{ "link.unknown-node", QT_TRANSLATE_NOOP("Error", "An end of the link is not there any more.") },
    Sentence{ "matrix.betweenness",
        QT_TRANSLATE_NOOP("Error",
            "The risk matrix goes from its best level straight to its worst between the neighbours {detail}. Give one "
            "of them a level between.") },
    Sentence{ "matrix.consistent-colouring",
        QT_TRANSLATE_NOOP("Error",
            "The risk matrix gives the better level to the greater risk of the cells {detail}. Exchange or equal their "
            "levels.") },
    Sentence{ "matrix.weak-consistency",
        QT_TRANSLATE_NOOP("Error",
            "Of the cells {detail} in the risk matrix, the first has the best level and the second the worst, yet some "
            "risks in the first are greater. Bring their levels nearer.") },
    Sentence{ "node.exclusive-sum",
        QT_TRANSLATE_NOOP("Error",
            "The exclusive branches of “{first}” have chances that add up to {detail}, and at most one of them "
            "is taken: 1 is the most that they may come to. Lower their chances first.") },
    Sentence{ "occasion.in-use",
        QT_TRANSLATE_NOOP("Error",
            "“{first}” stays: the likelihood of “{second}” is per this occasion. Give that another likelihood "
            "first.") },
    Sentence{ "openpsa.attribute-too-long",
        QT_TRANSLATE_NOOP("Error", "The attribute “{detail}” is longer than 65,536 characters. Shorten it.") },
    Sentence{ "openpsa.bad-argument",
        QT_TRANSLATE_NOOP("Error",
            "An argument is outside what its operation is defined for: {detail}. Give one within the brackets.") },
    Sentence{ "openpsa.bad-factor",
        QT_TRANSLATE_NOOP(
            "Error", "A factor of a common cause group is out of its range: {detail}. Give a value from 0 to 1.") },
    Sentence{ "openpsa.bad-frequency",
        QT_TRANSLATE_NOOP("Error", "This is no frequency: {detail}. Give 0 or a larger number.") },
    Sentence{ "openpsa.bad-mission-time",
        QT_TRANSLATE_NOOP("Error", "“{detail}” is no mission time. Give a number of hours, 0 or more.") },
    Sentence{
        "openpsa.bad-number", QT_TRANSLATE_NOOP("Error", "“{detail}” is no number. Write it like 0.001 or 1e-3.") },
    Sentence{ "openpsa.bad-probability",
        QT_TRANSLATE_NOOP("Error", "This is no probability: {detail}. Give a value from 0 to 1.") },
    Sentence{ "openpsa.bad-threshold",
        QT_TRANSLATE_NOOP("Error", "A gate asks for {detail} inputs. Ask for no more than it has.") },
    Sentence{ "openpsa.bad-value",
        QT_TRANSLATE_NOOP("Error", "A value cannot be read here: {detail}. In brackets stands what can be.") },
    Sentence{ "openpsa.direction",
        QT_TRANSLATE_NOOP("Error",
            "The direction “{detail}” of the format is not read; only forward is: what is set holds for what is "
            "collected afterwards.") },
    Sentence{ "openpsa.document-type",
        QT_TRANSLATE_NOOP("Error",
            "The entity “{detail}” is declared or used, and entities are not read. Write what it stands for in its "
            "place.") },
    Sentence{ "openpsa.duplicate",
        QT_TRANSLATE_NOOP("Error", "“{detail}” is defined or named twice. Names are unique: keep one.") },
    Sentence{
        "openpsa.empty-gate", QT_TRANSLATE_NOOP("Error", "“{detail}” has no inputs. Give it some, or take it out.") },
    Sentence{ "openpsa.exchange-negation",
        QT_TRANSLATE_NOOP("Error",
            "A substitution with a source works on cut sets, and “{detail}” has none: it contains negations. Take the "
            "substitution or the negation out.") },
    Sentence{ "openpsa.exchange-source",
        QT_TRANSLATE_NOOP("Error",
            "The source “{detail}” is no basic event by itself: common cause groups replace their members. Use another "
            "one, or --ccf off.") },
    Sentence{ "openpsa.exchange-too-large",
        QT_TRANSLATE_NOOP("Error",
            "A substitution with a source works on cut sets one by one, and “{detail}” has too many. Take the "
            "substitution out.") },
    Sentence{ "openpsa.factor-sum",
        QT_TRANSLATE_NOOP("Error",
            "The phi factors of a common cause group add up to {detail}, and they are shares of its distribution: "
            "correct them, so that they add up to 1.") },
    Sentence{ "openpsa.foreign-code",
        QT_TRANSLATE_NOOP("Error",
            "External functions (“{detail}”) are not supported: their code would have to be run. Give an expression in "
            "their place.") },
    Sentence{ "openpsa.fork-twice",
        QT_TRANSLATE_NOOP(
            "Error", "The functional event “{detail}” stands twice on one path. Take one of the forks out.") },
    Sentence{ "openpsa.fractions",
        QT_TRANSLATE_NOOP(
            "Error", "The time fractions of the phases of “{detail}” do not add up to 1. Correct them.") },
    Sentence{ "openpsa.include-elsewhere",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is to be included, but only files beside this one or in folders below are. Put it there and "
            "name it.") },
    Sentence{ "openpsa.include-not-found",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is to be included and is not there. Put it where the name says, seen from this file.") },
    Sentence{ "openpsa.include-pointer",
        QT_TRANSLATE_NOOP("Error",
            "Only whole files are included, and “{detail}” means a part of one. Make that a file of its own.") },
    Sentence{ "openpsa.link-too-early",
        QT_TRANSLATE_NOOP("Error",
            "A link to the event tree “{detail}” is met before a sequence ends the path. Use it in sequences only.") },
    Sentence{ "openpsa.loop", QT_TRANSLATE_NOOP("Error", "These depend on themselves: {detail}. Break the loop.") },
    Sentence{ "openpsa.missing-attribute",
        QT_TRANSLATE_NOOP("Error", "The attribute {detail} is missing or empty. Give it.") },
    Sentence{ "openpsa.missing-element",
        QT_TRANSLATE_NOOP("Error", "“{detail}” is not complete: something that must be in it is missing. Add it.") },
    Sentence{ "openpsa.name-with-blank",
        QT_TRANSLATE_NOOP("Error",
            "The name “{detail}” has a blank in it, which the format does not allow. Rename it: name-with-a-dash.") },
    Sentence{ "openpsa.name-with-dot",
        QT_TRANSLATE_NOOP(
            "Error", "The name “{detail}” has a dot in it, and dots separate the steps of a reference. Rename it.") },
    Sentence{ "openpsa.no-number",
        QT_TRANSLATE_NOOP("Error", "The value of “{detail}” is too large or not defined. Correct the expression.") },
    Sentence{ "openpsa.not-utf8",
        QT_TRANSLATE_NOOP("Error",
            "There are bytes here that are not UTF-8, the encoding of the file. Save it as UTF-8, or declare the "
            "encoding that it has.") },
    Sentence{ "openpsa.not-xml",
        QT_TRANSLATE_NOOP("Error", "The file is not well-formed XML: {detail}. Correct it, or write it again.") },
    Sentence{ "openpsa.number-too-large",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is too large to be held: numbers end at 1.8e308. A probability is from 0 to 1; correct it.") },
    Sentence{ "openpsa.number-too-small",
        QT_TRANSLATE_NOOP(
            "Error", "“{detail}” is too small to be held: numbers begin at 4.9e-324. Write 0 or a larger number.") },
    Sentence{ "openpsa.other-root",
        QT_TRANSLATE_NOOP("Error",
            "The file begins with the element “{detail}”, and an Open-PSA model begins with “opsa-mef”. Give another "
            "file.") },
    Sentence{ "openpsa.part",
        QT_TRANSLATE_NOOP("Error",
            "This is a part of a model: it begins with “{detail}”, and not with “opsa-mef”. Give the main file, which "
            "includes it, or both (--with).") },
    Sentence{ "openpsa.same-look",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” looks like another name of the model and differs from it in its Unicode form only. Write "
            "both the same way (NFC), or rename one.") },
    Sentence{ "openpsa.set-group",
        QT_TRANSLATE_NOOP("Error",
            "The parameter “{detail}” is set on a path, and a common cause group depends on it, which is not read. "
            "Take one of them out.") },
    Sentence{ "openpsa.state-twice",
        QT_TRANSLATE_NOOP(
            "Error", "A fork has two paths for one state ({detail}). Each state is given once: join or rename them.") },
    Sentence{ "openpsa.stray-text",
        QT_TRANSLATE_NOOP("Error", "There is text where only elements belong: “{detail}”. Take it out.") },
    Sentence{ "openpsa.too-deep",
        QT_TRANSLATE_NOOP("Error", "Elements are nested more than {detail} deep. Use gates of their own.") },
    Sentence{ "openpsa.too-large", QT_TRANSLATE_NOOP("Error", "The files are larger than {detail}. Split the model.") },
    Sentence{ "openpsa.too-many-combinations",
        QT_TRANSLATE_NOOP("Error",
            "The common cause group “{detail}” has too many combinations of members. Give fewer levels or members.") },
    Sentence{ "openpsa.too-many-files",
        QT_TRANSLATE_NOOP("Error", "The model is made of more than {detail} files. Put some of them together.") },
    Sentence{ "openpsa.too-many-paths",
        QT_TRANSLATE_NOOP("Error", "The event tree “{detail}” has too many paths. Split it, or fork less often.") },
    Sentence{ "openpsa.tree-as-element",
        QT_TRANSLATE_NOOP("Error",
            "The event tree of an initiating event is named in its attribute, not by an element: "
            "event-tree=\"{detail}\".") },
    Sentence{ "openpsa.two-links",
        QT_TRANSLATE_NOOP("Error", "The sequence “{detail}” goes on to two event trees. Leave one.") },
    Sentence{ "openpsa.undecidable",
        QT_TRANSLATE_NOOP("Error",
            "Nothing can be decided about “{detail}”: it rests on occurrences that never meet. Nothing was written: "
            "say "
            "how long one of them lasts, or that it is a condition.") },
    Sentence{ "openpsa.undefined",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is not defined, or is of another kind. Define it, correct the name, or give the file that "
            "defines it as well (--with).") },
    Sentence{ "openpsa.unknown-element",
        QT_TRANSLATE_NOOP("Error",
            "The element “{detail}” does not belong here. Take it out, or put it where the Open-PSA format 2.0d has "
            "it.") },
    Sentence{ "openpsa.unknown-encoding",
        QT_TRANSLATE_NOOP("Error",
            "The file says that it is written in the encoding “{detail}”, which is not known here. Save it as "
            "UTF-8.") },
    Sentence{ "openpsa.unsupported",
        QT_TRANSLATE_NOOP("Error",
            "The format has the element “{detail}”, but it is not read here. Take it out, and what uses it.") },
    Sentence{ "openpsa.ways-add-up",
        QT_TRANSLATE_NOOP("Error",
            "The chances of the ways into the sequence “{detail}” add up to more than 1, and the ways do not exclude "
            "each other. Correct what is collected on them.") },
    Sentence{ "openpsa.wrong-count",
        QT_TRANSLATE_NOOP(
            "Error", "“{detail}” has too few or too many elements in it. See the Open-PSA format 2.0d.") },
    Sentence{ "openpsa.wrong-encoding",
        QT_TRANSLATE_NOOP("Error",
            "The file says that it is written in the encoding “{detail}”, and the bytes here are not. Save it as "
            "UTF-8, and declare that.") },
    Sentence{ "paste.nothing", QT_TRANSLATE_NOOP("Error", "There is nothing to paste. Copy some nodes first.") },
    Sentence{ "placement.unknown-node",
        QT_TRANSLATE_NOOP(
            "Error", "A position is given for {first}, which is no node of the project. Remove the position.") },
    Sentence{ "plan.nothing-to-add",
        QT_TRANSLATE_NOOP("Error", "All stages and checklist items of the plan are there already. Edit those.") },
    Sentence{ "program.missing",
        QT_TRANSLATE_NOOP("Error", "This part of Graphazard is missing or cannot be run. Install Graphazard again.") },
    Sentence{ "project.not-one",
        QT_TRANSLATE_NOOP("Error", "A project has exactly one “project” entry; this has {detail}. Add or remove.") },
    Sentence{ "project.too-large",
        QT_TRANSLATE_NOOP("Error",
            "With this, embedded files and baselines take more than the 128 MiB that a project has for them. Refer to "
            "files instead, or remove some.") },
    Sentence{ "recovery.aside",
        QT_TRANSLATE_NOOP("Error",
            "This recovery copy is damaged or was not made by this program. It was put aside unread: throw it away, or "
            "keep the file for whoever can mend it.") },
    Sentence{ "recovery.open-folder",
        QT_TRANSLATE_NOOP("Error",
            "This folder for recovery copies belongs to somebody else or may be written by others, so nothing in it is "
            "read. Remove it, or make it yours alone (chmod 700).") },
    Sentence{ "report.cancelled",
        QT_TRANSLATE_NOOP("Error", "The report was stopped before it was finished; nothing was written.") },
    Sentence{ "report.cancelled-result",
        QT_TRANSLATE_NOOP("Error", "Scoring was cancelled, so there is nothing to report. Try again.") },
    Sentence{ "report.pdf-broken",
        QT_TRANSLATE_NOOP(
            "Error", "The PDF could not be finished ({detail}); nothing was written. Try again, and report this.") },
    Sentence{ "scheme.bounds-order",
        QT_TRANSLATE_NOOP("Error",
            "The lower bound of likelihood level {detail} is not below that of the level before it. Order the "
            "bounds from most to least likely.") },
    Sentence{
        "scheme.cell-twice", QT_TRANSLATE_NOOP("Error", "A cell of the risk matrix is given twice. Remove one.") },
    Sentence{ "scheme.empty",
        QT_TRANSLATE_NOOP("Error",
            "The scheme lacks categories, severities, likelihood levels or risk levels. Start from a shipped "
            "scheme.") },
    Sentence{ "scheme.frequency-twice",
        QT_TRANSLATE_NOOP("Error",
            "The scheme says twice how often one severity is tolerable in one category. Remove one of the two.") },
    Sentence{ "scheme.letter-twice",
        QT_TRANSLATE_NOOP("Error", "Two likelihood levels have the letter {detail}. Change one.") },
    Sentence{ "scheme.matrix-incomplete",
        QT_TRANSLATE_NOOP("Error", "The risk matrix has no level for some cells. Give every cell a level.") },
    Sentence{
        "scheme.number-twice", QT_TRANSLATE_NOOP("Error", "Two severities have the number {detail}. Change one.") },
    Sentence{ "signoff.no-conditions",
        QT_TRANSLATE_NOOP(
            "Error", "An approval with conditions must say which. Write them down, or approve without.") },
    Sentence{ "stage.counted-twice",
        QT_TRANSLATE_NOOP("Error", "A stage counts one occasion twice. Remove one of the two counts.") },
    Sentence{ "twin.bad-id",
        QT_TRANSLATE_NOOP("Error", "“{detail}” is no id. Ids have 26 characters: digits and the letters a to v.") },
    Sentence{ "twin.bad-value",
        QT_TRANSLATE_NOOP("Error", "The value is not one that this field takes ({detail}). Correct it.") },
    Sentence{ "twin.duplicate-field", QT_TRANSLATE_NOOP("Error", "The field “{detail}” is given twice. Remove one.") },
    Sentence{ "twin.duplicate-id",
        QT_TRANSLATE_NOOP("Error", "The id {detail} occurs twice in this section. Remove one of the two.") },
    Sentence{
        "twin.duplicate-section", QT_TRANSLATE_NOOP("Error", "The section “{detail}” occurs twice. Join the two.") },
    Sentence{ "twin.missing-format",
        QT_TRANSLATE_NOOP("Error",
            "This is no Graphazard project as JSON: “format” is not “graphazard.twin/2”. Projects are read (.hazard), "
            "their JSON (.json) and, for analysis, Open-PSA models (.xml).") },
    Sentence{ "twin.missing-id", QT_TRANSLATE_NOOP("Error", "The {detail} has no id. Give it one of 26 characters.") },
    Sentence{ "twin.newer-format",
        QT_TRANSLATE_NOOP("Error",
            "The file was written by a newer version of Graphazard ({detail}). Update Graphazard to read it.") },
    Sentence{
        "twin.not-json", QT_TRANSLATE_NOOP("Error", "This is not JSON ({detail}). Correct the text at this place.") },
    Sentence{ "twin.not-utf8", QT_TRANSLATE_NOOP("Error", "The text is not UTF-8. Save it in that encoding.") },
    Sentence{
        "twin.text-too-long", QT_TRANSLATE_NOOP("Error", "The text of “{detail}” is longer than 4 MiB. Shorten it.") },
    Sentence{ "twin.too-deep",
        QT_TRANSLATE_NOOP("Error", "Lists and objects are nested deeper than a project has them. Correct it.") },
    Sentence{ "twin.too-large", QT_TRANSLATE_NOOP("Error", "The file is larger than {detail}. Split the project.") },
    Sentence{ "twin.unknown-field",
        QT_TRANSLATE_NOOP("Error",
            "There is no field “{detail}” here. Nothing was read, so that nothing is lost: correct the name.") },
    Sentence{ "twin.unknown-section",
        QT_TRANSLATE_NOOP(
            "Error", "There is no section “{detail}”. Nothing was read, so that nothing is lost: correct the name.") },
    Sentence{ "twin.wrong-type",
        QT_TRANSLATE_NOOP("Error",
            "What stands at “{detail}” is of the wrong type. Give what the manual shows: text in quotes, a "
            "number, true or false, a list or an object.") },
    Sentence{ "usage.no-mission-time",
        QT_TRANSLATE_NOOP("Error",
            "A mission time is for Open-PSA models; a project has its own exposure. Leave --mission-time out.") },
    Sentence{ "usage.no-posture",
        QT_TRANSLATE_NOOP("Error", "Only projects have postures. Leave out --posture for an Open-PSA model.") },
    Sentence{ "usage.no-standard-output",
        QT_TRANSLATE_NOOP(
            "Error", "Only text goes to standard output (-): a project as JSON or the like, and tasks. Name a file.") },
    Sentence{ "usage.no-such-category",
        QT_TRANSLATE_NOOP("Error", "The scheme has no category {detail}. Name one that it has.") },
    Sentence{ "usage.several-files",
        QT_TRANSLATE_NOOP("Error", "Only an Open-PSA model may be in several files. Leave out “--with”.") },
    Sentence{ "usage.two-formats",
        QT_TRANSLATE_NOOP("Error", "--json and --format {detail} ask for two forms of the answer. Say one of them.") },
    Sentence{ "value.above-one",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is above 1. A probability, once or per occasion, is from 0 to 1, or from 0 % to 100 %; write "
            "how "
            "often something happens as “2 per year”.") },
    Sentence{ "value.bad-bytes",
        QT_TRANSLATE_NOOP("Error", "This is no embedded file: base64 is expected. Embed the file anew.") },
    Sentence{ "value.bad-date",
        QT_TRANSLATE_NOOP("Error", "“{detail}” is no date. Write it as year-month-day: 2026-11-21.") },
    Sentence{ "value.bad-distribution",
        QT_TRANSLATE_NOOP(
            "Error", "“{detail}” is no distribution. Write, for example, “lognormal(0.01, 3)” or “pert(1, 2, 5)”.") },
    Sentence{ "value.bad-duration",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is no length of time. Write a number above 0 and a unit: “4 h”, “30 min”, “6 months”.") },
    Sentence{ "value.bad-exposure",
        QT_TRANSLATE_NOOP("Error", "“{detail}” is no exposure. Write, for example, “1 year” or “90 days”.") },
    Sentence{ "value.bad-likelihood",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is no likelihood. Write, for example, “0.01”, “0.2 per year”, “1 per 10 years”, “1e-4 per "
            "use”, the letter of a level, or “unknown”.") },
    Sentence{ "value.counted-demands",
        QT_TRANSLATE_NOOP("Error",
            "“{detail1}” counts its demands, and occasions do that now. Give an occasion the count {detail2} and write "
            "the probability per that occasion, for example “1e-3 per use”.") },
    Sentence{ "value.counted-exposure",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” counts demands, and occasions do that now. Write only the time here, for example “1 year”, and "
            "give the count to an occasion.") },
    Sentence{
        "value.grouped", QT_TRANSLATE_NOOP("Error", "“{detail1}” has marks between its thousands. Write {detail2}.") },
    Sentence{ "value.lasting-needs-frequency",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” says how long something lasts, but not how often it comes. Write, for example, “12 per year "
            "lasting 4 h”, or without “lasting”.") },
    Sentence{ "value.negative",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is below 0. Give a probability from 0 to 1, or a frequency of 0 or more per unit of time.") },
    Sentence{ "value.no-such-occasion",
        QT_TRANSLATE_NOOP("Error",
            "“{detail1}” is no unit of time, and there is no such occasion here. Write, for example, “2 per year” or "
            "“1e-4 per use”, or name an occasion so first.") },
    Sentence{ "value.no-test-interval",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” does not say how often it is tested. Write, for example, “1e-5 per hour, tested every 6 "
            "months”.") },
    Sentence{ "value.not-a-flag", QT_TRANSLATE_NOOP("Error", "“{detail}” is neither yes nor no.") },
    Sentence{ "value.not-a-number",
        QT_TRANSLATE_NOOP("Error", "“{detail}” is no number. Write, for example, 0.25 or 3e-4.") },
    Sentence{ "value.not-above-zero",
        QT_TRANSLATE_NOOP(
            "Error", "In “{detail}” a number or a time is 0 or less that must be above 0. Give one above 0.") },
    Sentence{ "value.not-an-id", QT_TRANSLATE_NOOP("Error", "“{detail}” is no id.") },
    Sentence{ "value.not-divisible",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” divides a beta distribution, which is always from 0 to 1. Give the probability of one, or "
            "another "
            "distribution.") },
    Sentence{ "value.not-whole",
        QT_TRANSLATE_NOOP("Error", "“{detail}” is no whole number, as is asked for here. Write, for example, 12.") },
    Sentence{ "value.same-letter",
        QT_TRANSLATE_NOOP("Error",
            "Several likelihood levels have the letter “{detail}”. Give them different letters in the scheme.") },
    Sentence{ "value.same-occasion",
        QT_TRANSLATE_NOOP("Error", "Several occasions are called “{detail}”. Give them different names first.") },
    Sentence{ "value.several-numbers",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” has several numbers. Write one, or a distribution for what is between two: “uniform(0.1, "
            "0.2)”.") },
    Sentence{ "value.tested-needs-rate",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is tested, but has no rate of failure. Write, for example, “1e-5 per hour, tested every 6 "
            "months”, or a probability without “tested”.") },
    Sentence{ "value.too-large",
        QT_TRANSLATE_NOOP("Error", "“{detail}” is larger than any number that can be kept. Write a smaller one.") },
    Sentence{ "value.too-small",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is nearer to 0 than any number that can be kept. Write 0 if that is meant, or at least "
            "5e-324.") },
    Sentence{ "value.two-readings",
        QT_TRANSLATE_NOOP("Error",
            "“{detail1}” reads two ways: as {detail2} or as {detail3}. Write {detail2} for the one, {detail4} for the "
            "other.") },
    Sentence{ "value.unknown-frequency",
        QT_TRANSLATE_NOOP("Error",
            "“{detail}”: there is no unknown frequency, as nothing would bound it. Write “unknown” for a condition, "
            "“unknown per use”, or a wide distribution: “lognormal(1, 10) per year”.") },
    Sentence{ "value.unknown-letter",
        QT_TRANSLATE_NOOP("Error", "No likelihood level has the letter “{detail1}”. The letters are {detail2}.") },
    Sentence{ "value.unknown-occasion",
        QT_TRANSLATE_NOOP("Error",
            "“{detail1}” is neither a unit of time nor an occasion of the project. Write “per” and hour, day, week, "
            "month "
            "or year, or one of the occasions: {detail2}.") },
};
static_assert(std::is_sorted(
    kSentences.begin(), kSentences.end(), [](const Sentence& a, const Sentence& b) { return a.code < b.code; }));

const char* textOf(std::string_view code)
{
    const auto found = std::lower_bound(kSentences.begin(), kSentences.end(), code,
        [](const Sentence& sentence, std::string_view wanted) { return sentence.code < wanted; });
    return found != kSentences.end() && found->code == code ? found->text : nullptr;
}

/// Which files are read, by what was wanted: behind what a file is instead.
constexpr std::array kReadable{
    Sentence{ "model",
        QT_TRANSLATE_NOOP(
            "Error", "Projects are read (.hazard), their JSON (.json) and, for analysis, Open-PSA models (.xml).") },
    Sentence{ "results",
        QT_TRANSLATE_NOOP("Error",
            "Results are read as JSON with task_id and passed for each sample, as CSV with task,n,c or task_id,passed, "
            "and as Inspect (.eval or .json), EvalPlus, BigCode, lm-eval (samples), SWE-bench and openai/evals write "
            "them.") },
    Sentence{
        "table", QT_TRANSLATE_NOOP("Error", "Attributes are read as CSV: a column task, and one for each attribute.") },
};

/// What a file is that is not what was wanted: "content.image/model".
QString otherContent(const base::Error& error)
{
    const std::string_view code = error.code;
    const std::size_t mark = std::min(code.find('/'), code.size());
    const char* text = textOf(std::string(code.substr(0, mark)) + '/');
    if (!text)
        return {};
    QString words = filled(QCoreApplication::translate("Error", text), { error.ids, error.detail, nullptr });
    for (const Sentence& readable : kReadable)
        if (mark < code.size() && readable.code == code.substr(mark + 1))
            words += u' ' + QCoreApplication::translate("Error", readable.text);
    return words;
}

/// Better an unpolished message than none.
QString unworded(const std::string& code, const std::string& detail)
{
    return QString::fromStdString(detail.empty() ? code : code + ": " + detail);
}

QString codeOf(const scoring::Cell& cell, const scoring::SchemeTables& scheme)
{
    const auto at = static_cast<std::size_t>(cell.likelihood);
    return QString::number(cell.severity)
        + (at < scheme.likelihoods.size() ? scheme.likelihoods[at].letter : QString());
}

} // namespace

QString sentence(const scoring::MatrixIssue& issue, const scoring::SchemeTables& scheme)
{
    const QString cells = codeOf(issue.better, scheme) + QStringLiteral(", ") + codeOf(issue.worse, scheme);
    return sentence(base::Error{ issue.code, {}, cells.toStdString() });
}

QString sentence(const base::Error& error, const domain::Model* model)
{
    const char* text = textOf(error.code);
    const auto [detail, names] = commands::namedDetail(error.detail);
    QString words = text ? filled(QCoreApplication::translate("Error", text), { error.ids, detail, model, names })
                         : otherContent(error);
    if (words.isEmpty())
        words = unworded(error.code, detail);
    return error.place.empty() ? words : QString::fromStdString(error.place) + QStringLiteral(": ") + words;
}

} // namespace hz::wording
