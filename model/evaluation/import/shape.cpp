#include "model/evaluation/import/shape.h"

#include "model/base/file_kind.h"
#include "model/base/json_outline.h"

#include <algorithm>

namespace hz::evaluation {

namespace {

using base::JsonOutline;
using Entry = JsonOutline::Entry;

bool endsWith(const Entry& entry, std::string_view end)
{
    return std::string_view(entry.key).ends_with(end);
}

class Judge {
public:
    explicit Judge(const JsonOutline& outline)
        : m_outline(outline)
    {
        for (const std::size_t i : outline.membersOf(0))
            m_members.push_back(&outline.entries[i]);
    }

    [[nodiscard]] Shape shape() const
    {
        if (m_outline.isList())
            return isLog(m_members.empty() ? 0 : 1) ? Shape::Unknown : Shape::List;
        if (isEvalPlus())
            return Shape::EvalPlus;
        if (isRecord())
            return Shape::Single;
        if (isLog(0))
            return Shape::Inspect;
        if (isSweReport())
            return has("resolved_ids", '[') ? Shape::SweReport : Shape::TotalsOfSweBench;
        if (allMembers([&](const Entry& entry) { return entry.kind == '{' && inside(entry, "resolved"); }))
            return Shape::Instances;
        if (allMembers([](const Entry& entry) { return entry.kind == '['; })
            && std::ranges::any_of(m_members, [&](const Entry* entry) { return isListOfRecords(*entry); }))
            return Shape::ByTask;
        if (isTotalsOfLmEval())
            return Shape::TotalsOfLmEval;
        return isTotalsOfBigCode() ? Shape::TotalsOfBigCode : Shape::Unknown;
    }

private:
    [[nodiscard]] bool has(std::string_view key, char kind, std::size_t parent = 0) const
    {
        const Entry* entry = m_outline.find(key, parent);
        return entry && entry->kind == kind;
    }
    [[nodiscard]] const Entry* inside(const Entry& entry, std::string_view key) const
    {
        return m_outline.find(key, m_outline.indexOf(entry));
    }
    [[nodiscard]] std::vector<const Entry*> membersOf(const Entry& entry) const
    {
        std::vector<const Entry*> members;
        for (const std::size_t i : m_outline.membersOf(m_outline.indexOf(entry)))
            members.push_back(&m_outline.entries[i]);
        return members;
    }
    /// Of the root, of which there is one at least. The last may be cut, and is not looked at where others are there.
    template <typename Is> [[nodiscard]] bool allMembers(Is is) const
    {
        const bool isCut = m_outline.end != JsonOutline::End::Complete && m_members.size() > 1;
        const auto end = m_members.end() - (isCut ? 1 : 0);
        return !m_members.empty()
            && std::all_of(m_members.begin(), end, [&](const Entry* entry) { return is(*entry); });
    }

    [[nodiscard]] bool isRecordIn(const Entry& object) const
    {
        return object.kind == '{'
            && (inside(object, "task_id") || inside(object, "base_status") || inside(object, "passed"));
    }
    /// One sample: its keys, however many there are besides.
    [[nodiscard]] bool isRecord() const
    {
        const auto& root = m_outline.entries.front();
        return isRecordIn(root) || (inside(root, "doc_id") && (inside(root, "resps") || inside(root, "doc")))
            || (inside(root, "instance_id") && inside(root, "resolved"))
            || (inside(root, "sample_id") && inside(root, "data"));
    }

    /// [ object, ... ] or [ [ 0, object ], ... ]
    [[nodiscard]] bool isListOfRecords(const Entry& list) const
    {
        return std::ranges::any_of(membersOf(list), [&](const Entry* item) {
            return isRecordIn(*item)
                || (item->kind == '['
                    && std::ranges::any_of(membersOf(*item), [&](const Entry* part) { return isRecordIn(*part); }));
        });
    }

    [[nodiscard]] bool isEvalPlus() const
    {
        const Entry* eval = m_outline.find("eval");
        return eval && eval->kind == '{' && std::ranges::any_of(membersOf(*eval), [&](const Entry* task) {
            const bool isOld = task->kind == '{' && inside(*task, "base") && inside(*task, "base")->kind == '[';
            return isOld || (task->kind == '[' && isListOfRecords(*task));
        });
    }

    /// A log has a head that says what was evaluated, and how it went; of one that is broken, whatever is seen.
    [[nodiscard]] bool isLog(std::size_t object) const
    {
        const Entry* eval = m_outline.find("eval", object);
        const Entry* samples = m_outline.find("samples", object);
        if (samples && samples->kind == '[')
            for (const Entry* sample : membersOf(*samples))
                if (sample->kind == '{' && inside(*sample, "id")
                    && (inside(*sample, "scores") || inside(*sample, "score") || inside(*sample, "epoch")))
                    return true;
        if (!eval || eval->kind != '{')
            return m_outline.find("plan", object) && m_outline.find("status", object);
        const bool saysWhat = inside(*eval, "model") || inside(*eval, "task") || inside(*eval, "created");
        const bool saysHow = samples || m_outline.find("plan", object) || m_outline.find("status", object)
            || m_outline.find("stats", object) || m_outline.find("results", object);
        return saysWhat || saysHow || m_outline.end != JsonOutline::End::Complete;
    }

    [[nodiscard]] bool isSweReport() const
    {
        const auto lists = std::ranges::count_if(
            m_members, [](const Entry* entry) { return entry->kind == '[' && endsWith(*entry, "_ids"); });
        const auto counts =
            std::ranges::count_if(m_members, [](const Entry* entry) { return endsWith(*entry, "_instances"); });
        return (has("resolved_ids", '[') && lists + counts > 1) || (counts > 2 && m_outline.has("resolved_instances"));
    }

    [[nodiscard]] bool isTotalsOfLmEval() const
    {
        const Entry* results = m_outline.find("results");
        if (!results || results->kind != '{')
            return false;
        const bool hasMore = m_outline.has("n-samples") || m_outline.has("versions") || m_outline.has("configs")
            || m_outline.has("config");
        return hasMore && std::ranges::any_of(membersOf(*results), [&](const Entry* task) {
            return inside(*task, "alias") || std::ranges::any_of(membersOf(*task), [](const Entry* metric) {
                return metric->key.find("_stderr") != metric->key.npos || metric->key.find(',') != metric->key.npos;
            });
        });
    }

    [[nodiscard]] bool isTotalsOfBigCode() const
    {
        const auto isRate = [](const Entry* entry) { return std::string_view(entry->key).starts_with("pass@"); };
        return std::ranges::any_of(m_members, [&](const Entry* entry) {
            return isRate(entry) || (entry->kind == '{' && std::ranges::any_of(membersOf(*entry), isRate));
        });
    }

    const JsonOutline& m_outline;
    std::vector<const Entry*> m_members;
};

bool isOneLine(const QByteArray& json)
{
    return !json.trimmed().contains('\n');
}

} // namespace

Shape shapeOf(const QByteArray& head, bool isWhole)
{
    const std::string_view text(head.constData(), static_cast<std::size_t>(head.size()));
    if (text.starts_with("PK\x03\x04"))
        return base::contentOf(text, isWhole).kind == base::FileKind::InspectArchive ? Shape::InspectArchive
                                                                                     : Shape::Unknown;
    const QByteArray json = head.trimmed();
    if (!json.startsWith('{') && !json.startsWith('['))
        return Shape::Table;
    const JsonOutline outline = base::outlineOf({ json.constData(), static_cast<std::size_t>(json.size()) });
    if (outline.hasMore)
        return Shape::Lines;
    const Shape shape = Judge(outline).shape();
    const bool isCutLine = outline.end != JsonOutline::End::Complete && outline.isObject() && isOneLine(json);
    const bool isBroken = outline.end == JsonOutline::End::Broken && shape != Shape::Inspect;
    return shape == Shape::Single && (isCutLine || isBroken || isOneLine(json)) ? Shape::Lines
        : shape == Shape::Unknown && (isCutLine || isBroken)                    ? Shape::Lines
                                                                                : shape;
}

} // namespace hz::evaluation
