#include "model/evaluation/blocks/block_tasks.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <boost/random/uniform_int_distribution.hpp>

#include <algorithm>
#include <cassert>
#include <numeric>

namespace hz::evaluation {

namespace {

using base::RandomStream;
using Tests = std::vector<BlockTask::Test>;

constexpr qsizetype kLongestOutput = 20'000; // characters; a chain that makes more is not given out
constexpr int kTries = 8;

constexpr std::array kWords{ "apple", "river", "table", "Energy", "window", "seven", "quick", "orange", "Tree", "music",
    "letter", "green", "idea", "under", "Planet", "house", "every", "umbrella", "sky", "rhythm", "be", "a", "I", "of",
    "eleven", "Europe", "queue", "street", "beyond", "little", "HELLO", "Never", "ocean", "myth", "between", "engine",
    "USA", "people", "cheese", "x", "tree-lined", "it's", "3", "2048", "night", "Audio", "eye", "yellow", "stone",
    "why" };

int drawn(RandomStream& stream, int first, int last)
{
    return boost::random::uniform_int_distribution<int>(first, last)(stream);
}

/// A mark and space to follow a word: mostly one space, now and then the marks and doubled spaces that blocks see.
QString gap(RandomStream& stream)
{
    static const std::array<QString, 4> marks{ QStringLiteral("."), QStringLiteral("!"), QStringLiteral("?"),
        QStringLiteral(",") };
    const QString mark = drawn(stream, 0, 4) == 0 ? marks[static_cast<std::size_t>(drawn(stream, 0, 3))] : QString();
    return mark + QString(drawn(stream, 0, 7) == 0 ? drawn(stream, 2, 3) : 1, u' ');
}

QString sentence(RandomStream& stream, int words)
{
    QString text = drawn(stream, 0, 9) == 0 ? QStringLiteral(" ") : QString();
    for (int i = 0; i < words; ++i)
        text += QLatin1String(kWords[static_cast<std::size_t>(drawn(stream, 0, int(kWords.size()) - 1))]) + gap(stream);
    return drawn(stream, 0, 4) == 0 ? text : text.trimmed();
}

/// An input of which something is left in the end, where one is found.
BlockTask::Test testOf(const std::vector<int>& chain, RandomStream& stream)
{
    const int longer = std::min<int>(int(chain.size()), kBlockCount);
    BlockTask::Test test;
    for (int i = 0; i < kTries && test.expected.isEmpty(); ++i) {
        test.input = sentence(stream, drawn(stream, 3 + longer, 10 + 3 * longer));
        test.expected = applied(chain, test.input);
    }
    return test;
}

/// How many blocks could be left out without a test that sees it.
int blocksUnseen(const std::vector<int>& chain, const Tests& tests)
{
    int unseen = 0;
    for (std::size_t i = 0; i < chain.size(); ++i) {
        std::vector<int> other = chain;
        other.erase(other.begin() + static_cast<std::ptrdiff_t>(i));
        unseen +=
            std::ranges::all_of(tests, [&](const auto& test) { return applied(other, test.input) == test.expected; })
            ? 1
            : 0;
    }
    return unseen;
}

/// The best of some tries. Chains with repetitions are not looked into: little is left by them to see.
Tests testsOf(const std::vector<int>& chain, RandomStream& stream)
{
    Tests best;
    int fewest = kLongestBlockChain + 1;
    for (int i = 0; i < kTries && fewest > 0; ++i) {
        Tests tests;
        for (int j = 0; j < kTestsPerBlockTask; ++j)
            tests.push_back(testOf(chain, stream));
        const int unseen = std::ssize(chain) <= kBlockCount ? blocksUnseen(chain, tests) : 0;
        if (unseen < fewest)
            best = std::move(tests);
        fewest = std::min(fewest, unseen);
    }
    return best;
}

/// How many chains there are: 13 12 11 ..., or 13^length where blocks may come again.
double chainsOf(int length)
{
    double count = 1.0;
    for (int i = 0; i < length; ++i)
        count *= length <= kBlockCount ? kBlockCount - i : kBlockCount;
    return count;
}

/// Doubling and tripling blocks that come again and again make texts without end.
bool staysShort(const std::vector<int>& chain)
{
    QString text = QStringLiteral("It is a test. ").repeated(20);
    return std::ranges::all_of(chain, [&](int block) {
        text = applied(block, text);
        return text.size() <= kLongestOutput;
    });
}

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write(Writer& writer, const char* key, const QString& value)
{
    const QByteArray bytes = value.toUtf8();
    writer.Key(key);
    writer.String(bytes.constData(), static_cast<rapidjson::SizeType>(bytes.size()));
}

void writeTests(Writer& writer, const Tests& tests)
{
    writer.Key("tests");
    writer.StartArray();
    for (const BlockTask::Test& test : tests) {
        writer.StartObject();
        write(writer, "input", test.input);
        write(writer, "expected", test.expected);
        writer.EndObject();
    }
    writer.EndArray();
}

} // namespace

QString BlockTask::prompt() const
{
    QString text =
        QStringLiteral("def %1(s: str):\n    \"\"\"\n    This function takes a string as input, then returns the "
                       "result of performing the following sequence of manipulations on that string:\n")
            .arg(QLatin1String(kBlockEntryPoint));
    for (const int block : chain)
        text +=
            QStringLiteral("    -") + QLatin1String(blocks()[static_cast<std::size_t>(block - 1)].description) + u'\n';
    return text + QStringLiteral("    \"\"\"\n");
}

QString BlockTask::reference() const
{
    QString text;
    for (const int block : chain)
        text += QStringLiteral("    ") + QLatin1String(blocks()[static_cast<std::size_t>(block - 1)].code) + u'\n';
    return text + QStringLiteral("    return s\n");
}

BlockTaskMaker::BlockTaskMaker(int length, std::uint64_t seed)
    : m_length(length)
    , m_seed(seed)
    , m_chains(seed, 0)
    , m_possible(chainsOf(length))
{
    assert(length >= 1 && length <= kLongestBlockChain);
}

std::vector<int> BlockTaskMaker::anyChain()
{
    std::vector<int> chain;
    if (m_length > kBlockCount) {
        for (int i = 0; i < m_length; ++i)
            chain.push_back(drawn(m_chains, 1, kBlockCount));
        return chain;
    }
    std::array<int, kBlockCount> left{};
    std::iota(left.begin(), left.end(), 1);
    for (int i = 0; i < m_length; ++i) {
        const int other = drawn(m_chains, i, kBlockCount - 1);
        std::swap(left[static_cast<std::size_t>(i)], left[static_cast<std::size_t>(other)]);
        chain.push_back(left[static_cast<std::size_t>(i)]);
    }
    return chain;
}

std::vector<int> BlockTaskMaker::newChain()
{
    if (static_cast<double>(m_used.size()) >= m_possible)
        m_used.clear();
    for (;;) {
        std::vector<int> chain = anyChain();
        if (!m_used.contains(chain) && staysShort(chain)) {
            m_used.insert(chain);
            return chain;
        }
    }
}

BlockTask BlockTaskMaker::next()
{
    BlockTask task;
    task.id = QStringLiteral("blocks-n%1-s%2/%3").arg(m_length).arg(m_seed).arg(++m_made);
    task.chain = newChain();
    RandomStream inputs(m_seed, static_cast<std::uint64_t>(m_made));
    task.tests = testsOf(task.chain, inputs);
    return task;
}

QByteArray toJsonLine(const BlockTask& task)
{
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.StartObject();
    write(writer, "task_id", task.id);
    write(writer, "entry_point", QLatin1String(kBlockEntryPoint));
    write(writer, "prompt", task.prompt());
    write(writer, "reference", task.reference());
    writer.Key("chain");
    writer.Int64(std::ssize(task.chain));
    writer.Key("blocks");
    writer.StartArray();
    for (const int block : task.chain)
        writer.Int(block);
    writer.EndArray();
    writeTests(writer, task.tests);
    writer.EndObject();
    return QByteArray(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize())) + '\n';
}

} // namespace hz::evaluation
