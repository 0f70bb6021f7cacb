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
        if (import.error().place.empty())
            std::abort();
        return 0;
    }
    const auto again = TaskResults::fromLines(import->results.toLines());
    if (!again || *again != import->results || import->results.tasks().empty())
        std::abort();
    return 0;
}

/// From hexadecimal.
static std::string packed(const char* digits)
{
    return QByteArray::fromHex(digits).toStdString();
}

std::vector<std::string> fuzzSeeds()
{
    return {
        "{\"task_id\": \"a\", \"passed\": true, \"attributes\": {\"chain\": 2, \"k\": \"v\"}}\n{\"task_id\": \"b\", "
        "\"passed\": 0, \"x\": [{}, 1e5]}\n",
        "task_id,passed,k\na,True,x\nb,0,TRUE\na,false,x\n",
        "[\n{\"task_id\": 0, \"result\": \"passed\", \"x\": NaN},\n{\"task_id\": 1, \"result\": \"failed: why\"}]\n",
        "{\"0\": [[0, {\"task_id\": \"0\", \"passed\": false, \"result\": [\"timed out\"]}]], \"1\": [{\"passed\": "
        "true}]}",
        "{\"date\": \"d\", \"eval\": {\"a\": [{\"task_id\": \"a\", \"base_status\": \"pass\", \"plus_status\": "
        "\"fail\"}], "
        "\"b\": [{\"base_status\": \"timeout\", \"plus_status\": \"pass\"}]}, \"pass_at_k\": {\"base\": {}}}",
        "{\"eval\": {\"a\": {\"nfiles\": 1, \"base\": [[\"pass\", [true]]], \"plus\": [[\"fail\", null]]}}}",
        "{\"doc_id\": 0, \"doc\": {}, \"filter\": \"none\", \"metrics\": [\"acc\"], \"acc\": 1.0, \"x\": 3}\n"
        "{\"doc_id\": 1, \"resps\": [], \"acc\": 0.25}\n",
        "{\"total_instances\": 4, \"resolved_instances\": 1, \"resolved_ids\": [\"a\"], \"unresolved_ids\": [\"b\"], "
        "\"error_ids\": [\"c\"]}",
        "{\"a__a-1\": {\"patch_exists\": true, \"resolved\": true}, \"b__b-2\": {\"resolved\": false}}",
        "{\"spec\": {}}\n{\"run_id\": \"r\", \"sample_id\": \"e.0\", \"type\": \"match\", \"data\": {\"correct\": "
        "true}}\n"
        "{\"final_report\": {}}\n",
        packed("1f8b0800000000000203ab562a492cce8ecf4c51b252504a54d251502a482c2e4e05724b8a4a536bb900b8ebd2"
               "bc20000000"),
        packed("504b030414000000000000002100d2aab2f61500000015000000130000005f6a6f75726e616c2f73746172742e"
               "6a736f6e7b226576616c223a7b227461736b223a2274227d7d504b030414000000000000002100c49092fc2500"
               "0000250000000e00000073616d706c65732f312e6a736f6e7b226964223a312c2273636f726573223a7b226d22"
               "3a7b2276616c7565223a2243227d7d7d504b030414000000000000002100167607a53e0000003e0000000b0000"
               "006865616465722e6a736f6e7b22737461747573223a226572726f72222c226576616c223a7b227461736b223a"
               "2274222c2264617461736574223a7b2273616d706c6573223a327d7d7d504b0102140314000000000000002100"
               "d2aab2f615000000150000001300000000000000000000008001000000005f6a6f75726e616c2f73746172742e"
               "6a736f6e504b0102140314000000000000002100c49092fc25000000250000000e000000000000000000000080"
               "014600000073616d706c65732f312e6a736f6e504b0102140314000000000000002100167607a53e0000003e00"
               "00000b00000000000000000000008001970000006865616465722e6a736f6e504b05060000000003000300b600"
               "0000fe0000000000"),
        "task,n,c,chain,safety,attributes\n\"a,\"\"b\",10,3,2,x,k=v;l=w\nb,5,5,,,\n",
        "{\"version\": 2, \"eval\": {\"model\": \"m\", \"created\": \"2025-07-05\"}, \"samples\": [{\"id\": 1, "
        "\"epoch\": "
        "1, \"scores\": {\"match\": {\"value\": \"C\"}}, \"metadata\": {\"k\": 1, \"chain\": 2}}, {\"id\": \"b\", "
        "\"scores\": {\"match\": {\"value\": NaN}}}, {\"id\": \"b\", \"score\": null, \"scores\": {\"match\": "
        "{\"value\": 0.5}}}]}\n",
    };
}
