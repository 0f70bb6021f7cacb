#include "app/cli/projects/json.h"
#include "app/cli/projects/verbs.h"
#include "model/exchange/formats/files.h"
#include "model/exchange/twin.h"
#include "model/store/file_name.h"
#include "model/store/project_file.h"
#include "model/wording/wording.h"

namespace hz::cli {

namespace {

using Problems = std::vector<base::Error>;

/// Under a name that can be opened, and with messages that have the one that was given.
base::Result<Problems> verified(const QString& path)
{
    auto problems = store::verify(store::openableName(path));
    if (!problems || store::isText(path))
        return problems;
    for (base::Error& problem : *problems)
        problem.place = store::shownName(path);
    return problems;
}

/// A text that cannot be read is not whole; a file that is none, or is not there, is neither.
base::Result<Problems> problemsOf(const QString& path)
{
    const auto file = exchange::openModelFile(path);
    if (!file)
        return file.error();
    if (file->format->id == exchange::kProjectFormat)
        return verified(path);
    const auto model = exchange::readModel(*file);
    if (model)
        return Problems{};
    return exchange::mayBeTwin(file->head, file->isWhole) ? base::Result<Problems>(Problems{ model.error() })
                                                          : model.error();
}

std::string asJson(const QString& path, const Problems& problems)
{
    ModelJson json("graphazard.verification/1");
    json.key("file").text(path);
    json.key("whole").flag(problems.empty());
    json.key("problems").openList();
    for (const base::Error& problem : problems) {
        json.open();
        json.key("code").text(problem.code.key());
        json.key("text").text(wording::sentence(problem));
        json.close();
    }
    json.closeList();
    return json.finished();
}

} // namespace

Status runVerify(const VerifyOptions& options)
{
    const auto problems = problemsOf(options.model);
    if (!problems)
        return refuse(problems.error());
    if (options.json)
        print(asJson(options.model, *problems));
    else if (problems->empty())
        print(QStringLiteral("%1: whole\n").arg(oneLine(options.model)));
    else
        for (const base::Error& problem : *problems)
            print(oneLine(wording::sentence(problem)) + u'\n');
    return problems->empty() ? Done : AnswerIsNo;
}

} // namespace hz::cli
