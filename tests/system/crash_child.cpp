#include "model/document/document.h"
#include "model/exchange/twin.h"
#include "support/random_edits.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <cstdio>

/// Edits and saves a project until it is killed, and says so line by line: "doing H" before and "done H" after each
/// edit, "saving H" and "saved H" around each save, where H names the state of the model.

using namespace hz;

namespace {

QByteArray nameOf(const domain::Model& model)
{
    return QCryptographicHash::hash(exchange::writeTwin(model), QCryptographicHash::Sha1).toHex();
}

void say(const char* what, const QByteArray& state)
{
    std::printf("%s %s\n", what, state.constData());
    std::fflush(stdout);
}

std::unique_ptr<document::Document> start(const QString& path)
{
    const auto left = document::Document::recoverable();
    auto opened = left.empty() ? document::Document::open(path) : document::Document::recover(left.front());
    if (!opened || (*opened)->isReadOnly() || (*opened)->path().isEmpty()) {
        say("failed", opened ? QByteArray("read-only") : QByteArray(opened.error().code.key()));
        std::exit(1);
    }
    return std::move(*opened);
}

void editOnce(document::Document& document, testing::RandomEdits& random)
{
    const commands::Command command = random.next(document.model());
    domain::Model after = document.model();
    after.apply(command.changes);
    say("doing", nameOf(after));
    document.execute(command);
    say("done", nameOf(document.model()));
}

} // namespace

int main(int count, char** arguments)
{
    const QCoreApplication application(count, arguments);
    const QString path = QString::fromLocal8Bit(arguments[1]);
    const auto seed = static_cast<quint32>(std::atoi(arguments[2]));
    const auto document = start(path);
    testing::RandomEdits random(seed);
    say("done", nameOf(document->model()));
    for (int i = 1;; ++i) {
        editOnce(*document, random);
        if (i % 4 != 0)
            continue;
        say("saving", nameOf(document->model()));
        if (!document->save().ok()) {
            say("failed", "save");
            return 1;
        }
        say("saved", nameOf(document->model()));
    }
}
