#include "model/base/codes/evaluation_errors.h"
#include "model/base/codes/file_errors.h"
#include "model/evaluation/csv_fields.h"
#include "model/evaluation/import/readers.h"
#include "model/evaluation/import/record.h"

#include <QStringTokenizer>

#include <algorithm>

namespace hz::evaluation {

namespace {

using base::Error;
using base::Status;

constexpr qint64 kMaxColumns = 1000;
constexpr std::size_t kMaxValues = 32; // of a column, that are shared

/// What the heading says of the columns.
struct Heading {
    QChar separator;
    QStringList names;
    qsizetype task = -1;
    qsizetype samples = -1; // of a line for each task
    qsizetype passed = -1; // how many of them
    qsizetype isPassed = -1; // of a line for each sample: whether it passed
};

/// A comma; a semicolon or a tab where the heading has these and no comma.
QChar separatorOf(const QString& heading)
{
    for (const QChar c : { QChar(u','), QChar(u';'), QChar(u'\t') })
        if (heading.contains(c))
            return c;
    return u',';
}

/// Whatever its capitals.
qsizetype columnOf(const Heading& heading, QStringView name, qsizetype from = 0)
{
    for (qsizetype i = from; i < heading.names.size(); ++i)
        if (heading.names[i].compare(name, Qt::CaseInsensitive) == 0)
            return i;
    return -1;
}

std::optional<Heading> headingFrom(const QString& line, bool hasCounts)
{
    Heading heading{ separatorOf(line), {} };
    const auto fields = csvFields(line, heading.separator);
    if (!fields || fields->size() > kMaxColumns)
        return std::nullopt;
    for (const QString& field : *fields)
        heading.names.append(field.trimmed());
    heading.task = std::max(columnOf(heading, u"task"), columnOf(heading, u"task_id"));
    heading.samples = columnOf(heading, u"n");
    heading.passed = columnOf(heading, u"c");
    if (hasCounts && (heading.samples < 0 || heading.passed < 0)) {
        heading.samples = heading.passed = -1;
        heading.isPassed = columnOf(heading, u"passed");
    }
    const bool isWhole = heading.task >= 0 && (!hasCounts || heading.samples >= 0 || heading.isPassed >= 0);
    return isWhole ? std::optional(heading) : std::nullopt;
}

/// Every column has a name of its own.
Status checkNames(const Heading& heading, const LineReader& lines, const Line& line)
{
    for (qsizetype i = 0; i < heading.names.size(); ++i) {
        const QString& name = heading.names[i];
        const bool isSpecial =
            i == heading.task || i == heading.samples || i == heading.passed || i == heading.isPassed;
        const bool isTwice = heading.names.indexOf(name) != i || (isSpecial && columnOf(heading, name, i + 1) >= 0);
        if (name.isEmpty() || !isAttributeText(name) || isTwice)
            return lines.errorAt(line, base::EvaluationError::BadHeading, name);
    }
    return base::Done{};
}

class CsvReader {
public:
    CsvReader(TextSource& source, TaskTable& table, bool hasCounts)
        : m_lines(source)
        , m_table(table)
        , m_hasCounts(hasCounts)
    {
    }

    Status readAll()
    {
        const Status heading = readHeading();
        return heading ? readRows() : heading;
    }

private:
    Status readHeading()
    {
        const auto line = nextLine();
        if (!line)
            return m_lines.error() ? Status(*m_lines.error()) : base::Done{};
        const auto heading = headingFrom(line->text(), m_hasCounts);
        if (!heading)
            return m_lines.errorAt(
                *line, m_hasCounts ? base::EvaluationError::NoHeading : base::EvaluationError::NoTaskColumn);
        m_heading = *heading;
        return checkNames(m_heading, m_lines, *line);
    }

    Status readRows()
    {
        while (const auto line = nextLine())
            if (Status read = readRow(*line); !read)
                return read;
        return m_lines.error() ? Status(*m_lines.error()) : base::Done{};
    }

    std::optional<Line> nextLine()
    {
        auto line = m_lines.next();
        while (line && line->isBlank())
            line = m_lines.next();
        return line;
    }

    /// The fields of the row into m_fields, which are good until the next row; false where it has not all of them.
    bool findFields(const Line& line)
    {
        m_text = line.text();
        m_fields.clear();
        if (m_text.contains(u'"')) {
            m_quoted = csvFields(m_text, m_heading.separator).value_or(QStringList());
            for (const QString& field : m_quoted)
                m_fields.push_back(QStringView(field).trimmed());
        } else {
            for (const QStringView field : qTokenize(m_text, m_heading.separator))
                m_fields.push_back(field.trimmed());
        }
        return m_fields.size() == static_cast<std::size_t>(m_heading.names.size());
    }

    [[nodiscard]] QStringView field(qsizetype column) const { return m_fields[static_cast<std::size_t>(column)]; }

    Status readRow(const Line& line)
    {
        if (!findFields(line))
            return base::beginsConflict(line.begin)
                ? m_lines.errorAt(line, base::ContentError::Conflict)
                : m_lines.errorAt(line, base::EvaluationError::BadRow, QString::number(m_heading.names.size()));
        const QStringView task = field(m_heading.task);
        if (task.isEmpty())
            return m_lines.errorAt(line, base::EvaluationError::NoTask);
        if (m_heading.isPassed >= 0)
            return readSample(task, line);
        TaskResult* result = m_table.added(task);
        if (!result)
            return m_lines.errorAt(line, base::EvaluationError::DuplicateTask, task.toString());
        if (Status counted = readCounts(*result, line); !counted)
            return counted;
        for (qsizetype i = 0; i < m_heading.names.size(); ++i)
            if (const Status set = readAttribute(*result, i, field(i)); !set)
                return placed(set.error(), m_lines.placeAt(line));
        const Status sound = check(*result);
        return sound ? sound : placed(sound.error(), m_lines.placeAt(line));
    }

    /// One more sample of a task, which may have had some.
    Status readSample(QStringView task, const Line& line)
    {
        const auto passed = isPassed(field(m_heading.isPassed));
        if (!passed)
            return m_lines.errorAt(line, base::EvaluationError::BadValue, m_heading.names[m_heading.isPassed]);
        TaskResult& result = m_table.of(task);
        ++result.samples;
        result.passed += *passed ? 1 : 0;
        TaskResult row{ result.task };
        for (qsizetype i = 0; i < m_heading.names.size(); ++i)
            if (const Status set = readAttribute(row, i, field(i)); !set)
                return placed(set.error(), m_lines.placeAt(line));
        const Status merged = mergeAll(result, row);
        const Status sound = merged ? check(result) : merged;
        return sound ? sound : placed(sound.error(), m_lines.placeAt(line));
    }

    static std::optional<bool> isPassed(QStringView text)
    {
        if (text == u"1" || text.compare(u"true", Qt::CaseInsensitive) == 0)
            return true;
        const bool isFailed = text == u"0" || text.compare(u"false", Qt::CaseInsensitive) == 0;
        return isFailed ? std::optional(false) : std::nullopt;
    }

    Status readCounts(TaskResult& result, const Line& line)
    {
        if (!m_hasCounts)
            return base::Done{};
        for (const auto& [column, count] :
            { std::pair(m_heading.samples, &result.samples), std::pair(m_heading.passed, &result.passed) }) {
            bool isNumber = false;
            *count = field(column).toLongLong(&isNumber);
            if (!isNumber)
                return m_lines.errorAt(line, base::EvaluationError::BadValue, m_heading.names[column]);
        }
        return base::Done{};
    }

    Status readAttribute(TaskResult& result, qsizetype column, QStringView value)
    {
        if (column == m_heading.task || column == m_heading.samples || column == m_heading.passed
            || column == m_heading.isPassed || value.isEmpty())
            return base::Done{};
        const QString& name = m_heading.names[column];
        if (name != u"attributes")
            return setAttribute(result, name, shared(column, value));
        Status set = setAttributes(result, value.toString());
        for (Attribute& attribute : result.attributes)
            attribute.value = attributeValue(attribute.value);
        return set;
    }

    /// Most columns say a few things again and again: one text for all rows.
    QString shared(qsizetype column, QStringView value)
    {
        m_values.resize(static_cast<std::size_t>(m_heading.names.size()));
        auto& known = m_values[static_cast<std::size_t>(column)];
        const auto at = std::ranges::find(known, value);
        if (at != known.end())
            return *at;
        if (known.size() == kMaxValues)
            return attributeValue(value.toString());
        return known.emplace_back(attributeValue(value.toString()));
    }

    LineReader m_lines;
    TaskTable& m_table;
    bool m_hasCounts;
    Heading m_heading;
    QString m_text; // of the row
    QStringList m_quoted; // its fields, where one is in quotes
    std::vector<QStringView> m_fields; // trimmed
    std::vector<std::vector<QString>> m_values; // by column
};

} // namespace

Status readCsv(TextSource& source, TaskTable& table, Import&)
{
    return CsvReader(source, table, true).readAll();
}

Status readCsvOfAttributes(TextSource& source, TaskTable& table)
{
    return CsvReader(source, table, false).readAll();
}

} // namespace hz::evaluation
