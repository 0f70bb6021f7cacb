#include "support/generator.h"

#include "model/commands/commands.h"
#include "model/document/document.h"
#include "model/store/project_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

/// How long opening, editing and saving take, and the disk's own sync of as many bytes beside it. Arguments: node
/// counts (default 180 1000 10000).
namespace {

using namespace hz;
using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double quantile(std::vector<double> values, double q)
{
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, static_cast<std::size_t>(q * static_cast<double>(values.size())))];
}

/// Writing and syncing that many bytes, without any of our work.
double syncTime(const QString& path, qint64 size)
{
    const auto start = Clock::now();
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return 0.0;
    file.write(QByteArray(size, 'x'));
    file.flush();
#ifdef Q_OS_UNIX
    ::fsync(file.handle());
#endif
    return millisecondsSince(start);
}

template <typename Work> double timed(Work&& work)
{
    const auto start = Clock::now();
    work();
    return millisecondsSince(start);
}

void measure(std::size_t nodes, const QTemporaryDir& folder)
{
    const domain::Model model = hz::testing::generateProject({ 7, nodes, 0.0 });
    const QString path = folder.filePath(QStringLiteral("p%1.hazard").arg(nodes));
    if (!store::writeProject(path, model).ok())
        return;
    std::vector<double> opens;
    std::vector<double> reads;
    std::vector<double> edits;
    std::vector<double> saves;
    std::vector<double> syncs;
    std::unique_ptr<document::Document> document;
    for (int i = 0; i < 5; ++i) {
        document.reset();
        opens.push_back(timed([&] { document = *document::Document::open(path); }));
        reads.push_back(timed([&] { static_cast<void>(store::readProject(path)); }));
    }
    const auto all = document->model().nodes().all();
    std::vector<base::Id> ids;
    for (const auto* node : all)
        ids.push_back(node->id);
    for (std::size_t i = 0; i < 200; ++i) {
        auto command =
            *commands::setField(document->model(), { { domain::EntityKind::Node, ids[i * 7919 % ids.size()] } },
                "title", domain::Value(QStringLiteral("title %1").arg(i)));
        edits.push_back(timed([&] { document->execute(std::move(command)); }));
        if (i % 40 != 0)
            continue;
        saves.push_back(timed([&] { static_cast<void>(document->save()); }));
        syncs.push_back(syncTime(folder.filePath(QStringLiteral("sync")), QFile(path).size()));
    }
    std::printf("%6zu nodes, %5.1f MB: open %6.1f ms, read %6.1f ms, edit p50 %5.2f p95 %5.2f ms, save %6.1f ms (disk "
                "alone %6.1f ms)\n",
        model.nodes().size(), static_cast<double>(QFile(path).size()) / 1e6, quantile(opens, 0.5), quantile(reads, 0.5),
        quantile(edits, 0.5), quantile(edits, 0.95), quantile(saves, 0.5), quantile(syncs, 0.5));
    document->discardWorkingCopy();
}

} // namespace

int main(int count, char** arguments)
{
    const QCoreApplication application(count, arguments);
    const QTemporaryDir folder;
    qputenv("GRAPHAZARD_RECOVERY", folder.filePath(QStringLiteral("recovery")).toUtf8());
    std::vector<std::size_t> sizes;
    for (int i = 1; i < count; ++i)
        sizes.push_back(static_cast<std::size_t>(std::atoll(arguments[i])));
    for (const std::size_t nodes : sizes.empty() ? std::vector<std::size_t>{ 180, 1000, 10000 } : sizes)
        measure(nodes, folder);
}
