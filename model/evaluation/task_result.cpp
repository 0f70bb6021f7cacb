#include "model/evaluation/task_result.h"
#include "model/base/codes/evaluation_errors.h"

#include "model/evaluation/csv_fields.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace hz::evaluation {

namespace {

using base::Error;
using base::Result;
using base::Status;

const QString kChain = QStringLiteral("chain");

/// Without control characters, those of Latin-1 included.
bool isPlain(const QString& text)
{
    return std::ranges::none_of(text, [](QChar c) { return c < u' ' || (c >= u'\u007F' && c < u'\u00A0'); });
}

/// Results that were read long ago may have True as CSV has it.
bool areOneWord(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0
        && (a.compare(u"true", Qt::CaseInsensitive) == 0 || a.compare(u"false", Qt::CaseInsensitive) == 0);
}

Error errorOf(base::ErrorCode code, const QString& task)
{
    return { code, {}, task.toStdString(), {} };
}

bool areInOrder(const std::vector<Attribute>& attributes)
{
    for (std::size_t i = 1; i < attributes.size(); ++i)
        if (attributes[i - 1].key >= attributes[i].key)
            return false;
    return true;
}

bool isSound(const Attribute& attribute)
{
    return !attribute.key.isEmpty() && attribute.key != kChain && isPlain(attribute.key) && isPlain(attribute.value);
}

std::optional<int> chainFrom(const QString& text)
{
    bool isNumber = false;
    const int chain = text.toInt(&isNumber);
    return isNumber && chain >= 1 && chain <= kLongestChain ? std::optional(chain) : std::nullopt;
}

QString escaped(const QString& text)
{
    QString result;
    for (const QChar c : text) {
        if (c == u'\\' || c == u';' || c == u'=')
            result += u'\\';
        result += c;
    }
    return result;
}

QString attributesAsText(const TaskResult& result)
{
    std::vector<Attribute> all = result.attributes;
    if (result.chain > 0)
        all.push_back({ kChain, QString::number(result.chain) });
    std::ranges::sort(all, {}, &Attribute::key);
    QStringList parts;
    for (const Attribute& attribute : all)
        parts.append(escaped(attribute.key) + u'=' + escaped(attribute.value));
    return parts.join(u';');
}

/// "key=value;key=value" as pairs; nothing where a key has no value or the text ends within an escape.
std::optional<std::vector<Attribute>> attributesFrom(const QString& text)
{
    std::vector<Attribute> attributes;
    if (text.isEmpty())
        return attributes;
    attributes.emplace_back();
    bool isInValue = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        QString& target = isInValue ? attributes.back().value : attributes.back().key;
        if (text[i] == u'\\') {
            if (++i == text.size())
                return std::nullopt;
            target += text[i];
        } else if (text[i] == u'=' && !isInValue) {
            isInValue = true;
        } else if (text[i] == u';' && isInValue) {
            attributes.emplace_back();
            isInValue = false;
        } else if (text[i] == u'=' || text[i] == u';') {
            return std::nullopt;
        } else {
            target += text[i];
        }
    }
    return isInValue ? std::optional(attributes) : std::nullopt;
}

qsizetype commonPrefixOf(const std::vector<TaskResult>& tasks)
{
    QStringView prefix = tasks.empty() ? QStringView() : QStringView(tasks.front().task);
    for (const TaskResult& result : tasks) {
        const auto end = std::ranges::mismatch(prefix, result.task).in1;
        prefix = prefix.left(end - prefix.begin());
    }
    return prefix.size();
}

/// Eight characters of a task's name, four to a number, which compare as they do.
struct SortKey {
    std::array<quint64, 2> characters{};
    std::uint32_t place = 0;
};

SortKey sortKeyOf(QStringView name, std::uint32_t place)
{
    SortKey key{ {}, place };
    for (qsizetype i = 0; i < 8; ++i)
        key.characters[static_cast<std::size_t>(i / 4)] |=
            i < name.size() ? quint64{ name[i].unicode() } << (48 - 16 * (i % 4)) : 0;
    return key;
}

/// Moves each task to the place where `order` names it.
void arrange(std::vector<TaskResult>& tasks, std::vector<SortKey>& order)
{
    for (std::uint32_t first = 0; first < order.size(); ++first) {
        if (order[first].place == first)
            continue;
        TaskResult held = std::move(tasks[first]);
        std::uint32_t to = first;
        for (std::uint32_t from = order[to].place; from != first; from = order[to].place) {
            tasks[to] = std::move(tasks[from]);
            order[to].place = to;
            to = from;
        }
        tasks[to] = std::move(held);
        order[to].place = to;
    }
}

/// Names of tasks mostly begin alike: what follows after that decides, without a look at the texts.
void sortByTask(std::vector<TaskResult>& tasks)
{
    const qsizetype prefix = commonPrefixOf(tasks);
    std::vector<SortKey> order;
    order.reserve(tasks.size());
    for (const TaskResult& result : tasks)
        order.push_back(sortKeyOf(QStringView(result.task).mid(prefix), static_cast<std::uint32_t>(order.size())));
    std::ranges::sort(order, [&](const SortKey& a, const SortKey& b) {
        return a.characters != b.characters ? a.characters < b.characters : tasks[a.place].task < tasks[b.place].task;
    });
    arrange(tasks, order);
}

} // namespace

bool TaskResult::has(const Attribute& attribute) const
{
    return std::ranges::any_of(attributes, [&](const Attribute& known) {
        return known.key == attribute.key
            && (known.value == attribute.value || areOneWord(known.value, attribute.value));
    });
}

Status check(const TaskResult& result)
{
    if (result.task.isEmpty())
        return Error{ base::EvaluationError::NoTask };
    if (!isPlain(result.task))
        return errorOf(base::EvaluationError::BadText, result.task);
    if (result.samples < 0 || result.passed < 0)
        return errorOf(base::EvaluationError::Negative, result.task);
    if (result.samples > kMaxSamples)
        return errorOf(base::EvaluationError::TooManySamples, result.task);
    if (result.passed > result.samples)
        return errorOf(base::EvaluationError::MorePassed, result.task);
    if (result.chain < 0 || result.chain > kLongestChain)
        return errorOf(base::EvaluationError::BadChain, result.task);
    if (!std::ranges::all_of(result.attributes, isSound) || !areInOrder(result.attributes))
        return errorOf(base::EvaluationError::BadAttribute, result.task);
    return base::Done{};
}

Status setAttribute(TaskResult& result, const QString& key, const QString& value)
{
    if (key == kChain) {
        const auto chain = chainFrom(value);
        if (!chain)
            return errorOf(base::EvaluationError::BadChain, result.task);
        result.chain = *chain;
        return base::Done{};
    }
    const auto at = std::ranges::lower_bound(result.attributes, key, {}, &Attribute::key);
    if (at != result.attributes.end() && at->key == key)
        at->value = value;
    else
        result.attributes.insert(at, { key, value });
    return base::Done{};
}

Status setAttributes(TaskResult& result, const QString& text)
{
    const auto attributes = attributesFrom(text);
    if (!attributes)
        return errorOf(base::EvaluationError::BadAttribute, result.task);
    for (std::size_t i = 0; i < attributes->size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if ((*attributes)[i].key == (*attributes)[j].key)
                return errorOf(base::EvaluationError::BadAttribute, result.task);
    for (const Attribute& attribute : *attributes)
        if (const Status set = setAttribute(result, attribute.key, attribute.value); !set)
            return set;
    return base::Done{};
}

Status merge(TaskResult& result, const Attribute& attribute)
{
    TaskResult other = { result.task };
    if (const Status set = setAttribute(other, attribute.key, attribute.value); !set)
        return set;
    const auto known = std::ranges::find(result.attributes, attribute.key, &Attribute::key);
    const bool isKnown = known != result.attributes.end() && *known != attribute;
    if (isKnown || (other.chain > 0 && result.chain > 0 && other.chain != result.chain))
        return errorOf(base::EvaluationError::TwoValues, result.task + QStringLiteral(": ") + attribute.key);
    return setAttribute(result, attribute.key, attribute.value);
}

QString toLine(const TaskResult& result)
{
    return asCsvField(result.task) + u',' + QString::number(result.samples) + u',' + QString::number(result.passed)
        + u',' + asCsvField(attributesAsText(result));
}

Result<TaskResult> fromLine(const QString& line)
{
    const auto fields = csvFields(line);
    if (!fields || fields->size() != 4)
        return errorOf(base::EvaluationError::BadLine, line.left(80));
    TaskResult result;
    result.task = fields->at(0);
    bool hasSamples = false;
    bool hasPassed = false;
    result.samples = fields->at(1).toLongLong(&hasSamples);
    result.passed = fields->at(2).toLongLong(&hasPassed);
    if (!hasSamples || !hasPassed)
        return errorOf(base::EvaluationError::BadLine, line.left(80));
    if (const Status set = setAttributes(result, fields->at(3)); !set)
        return set.error();
    if (const Status sound = check(result); !sound)
        return sound.error();
    return result;
}

Result<TaskResults> TaskResults::of(std::vector<TaskResult> tasks)
{
    for (const TaskResult& result : tasks)
        if (const Status sound = check(result); !sound)
            return sound.error();
    sortByTask(tasks);
    const auto twice = std::ranges::adjacent_find(tasks, {}, &TaskResult::task);
    if (twice != tasks.end())
        return errorOf(base::EvaluationError::DuplicateTask, twice->task);
    TaskResults results;
    results.m_tasks = std::move(tasks);
    return results;
}

Result<TaskResults> TaskResults::fromLines(const QStringList& lines)
{
    std::vector<TaskResult> tasks;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        auto result = fromLine(lines[i]);
        if (!result) {
            Error error = result.error();
            error.place = std::to_string(i + 1);
            return error;
        }
        tasks.push_back(std::move(*result));
    }
    return of(std::move(tasks));
}

QStringList TaskResults::toLines() const
{
    QStringList lines;
    lines.reserve(static_cast<qsizetype>(m_tasks.size()));
    for (const TaskResult& result : m_tasks)
        lines.append(toLine(result));
    return lines;
}

const TaskResult* TaskResults::find(const QString& task) const
{
    const auto at = std::ranges::lower_bound(m_tasks, task, {}, &TaskResult::task);
    return at != m_tasks.end() && at->task == task ? &*at : nullptr;
}

qint64 TaskResults::samples() const
{
    qint64 sum = 0;
    for (const TaskResult& result : m_tasks)
        sum += result.samples;
    return sum;
}

qint64 TaskResults::passed() const
{
    qint64 sum = 0;
    for (const TaskResult& result : m_tasks)
        sum += result.passed;
    return sum;
}

} // namespace hz::evaluation
