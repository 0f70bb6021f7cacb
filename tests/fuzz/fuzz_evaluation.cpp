#include "fuzz/entry.h"

#include "model/evaluation/import/importer.h"

#include <QBuffer>

#include <cstdlib>

using namespace hz::evaluation;

/// Whatever the bytes are: results that come back from their lines, or an error that says where.
int fuzzOne(const std::uint8_t* data, std::size_t size)
{
    auto bytes = QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto import = importResults(buffer, QStringLiteral("in"));
    if (!import) {
        if (import.error().code.empty() || import.error().place.empty())
            std::abort();
        return 0;
    }
    const auto again = TaskResults::fromLines(import->results.toLines());
    if (!again || *again != import->results || import->results.tasks().empty())
        std::abort();
    return 0;
}

std::vector<std::string> fuzzSeeds()
{
    return {
        "{\"task_id\": \"a\", \"passed\": true, \"attributes\": {\"chain\": 2, \"k\": \"v\"}}\n{\"task_id\": \"b\", "
        "\"passed\": 0, \"x\": [{}, 1e5]}\n",
        "task,n,c,chain,safety,attributes\n\"a,\"\"b\",10,3,2,x,k=v;l=w\nb,5,5,,,\n",
        "{\"version\": 2, \"eval\": {\"model\": \"m\", \"created\": \"2025-07-05\"}, \"samples\": [{\"id\": 1, "
        "\"epoch\": "
        "1, \"scores\": {\"match\": {\"value\": \"C\"}}, \"metadata\": {\"k\": 1, \"chain\": 2}}, {\"id\": \"b\", "
        "\"scores\": {\"match\": {\"value\": NaN}}}, {\"id\": \"b\", \"score\": null, \"scores\": {\"match\": "
        "{\"value\": 0.5}}}]}\n",
    };
}
