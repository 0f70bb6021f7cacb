#include "ui/worksheet/sheet_order.h"

#include "model/drawing/text.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace hz::ui {

CellFilter::CellFilter(const QString& text)
{
    const QString wanted = text.trimmed().toCaseFolded();
    if (wanted.isEmpty())
        return;
    const std::pair<const char*, Kind> marks[] = { { "<=", Kind::LessOrEqual }, { ">=", Kind::GreaterOrEqual },
        { "<", Kind::Less }, { ">", Kind::Greater } };
    for (const auto& [mark, kind] : marks) {
        if (!wanted.startsWith(QLatin1String(mark)))
            continue;
        const QString rest = wanted.mid(QLatin1String(mark).size()).trimmed();
        bool isNumber = false;
        m_bound = QLocale().toDouble(rest, &isNumber);
        if (!isNumber)
            m_bound = QLocale::c().toDouble(rest, &isNumber);
        if (isNumber) {
            m_kind = kind;
            return;
        }
    }
    m_kind = wanted.startsWith(u'=') ? Kind::Whole : Kind::Words;
    m_words = m_kind == Kind::Whole ? QStringList{ wanted.mid(1).trimmed() } : wanted.split(u' ', Qt::SkipEmptyParts);
}

bool CellFilter::takes(const QString& folded, const std::function<QVariant()>& number) const
{
    switch (m_kind) {
    case Kind::None:
        return true;
    case Kind::Words:
        return std::ranges::all_of(m_words, [&folded](const QString& word) { return folded.contains(word); });
    case Kind::Whole:
        return folded == m_words.front();
    default:
        break;
    }
    const QVariant value = number();
    if (!value.isValid())
        return false;
    const double x = value.toDouble();
    return m_kind == Kind::Less       ? x < m_bound
        : m_kind == Kind::Greater     ? x > m_bound
        : m_kind == Kind::LessOrEqual ? x <= m_bound
                                      : x >= m_bound;
}

bool cellComesBefore(const QVariant& a, const QVariant& b)
{
    if (a.typeId() == QMetaType::QString && b.typeId() == QMetaType::QString)
        return drawing::codeComesBefore(
            *static_cast<const QString*>(a.constData()), *static_cast<const QString*>(b.constData()));
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

namespace {

struct Keyed {
    QVariant key;
    int place;
};

void sortPlaces(std::vector<int>& places, const std::function<QVariant(int)>& sortKey, Qt::SortOrder direction)
{
    std::vector<Keyed> keyed;
    keyed.reserve(places.size());
    for (const int place : places)
        keyed.push_back({ sortKey(place), place });
    std::ranges::stable_sort(keyed, [direction](const Keyed& a, const Keyed& b) {
        if (!a.key.isValid() || !b.key.isValid())
            return a.key.isValid() && !b.key.isValid();
        return direction == Qt::AscendingOrder ? cellComesBefore(a.key, b.key) : cellComesBefore(b.key, a.key);
    });
    std::ranges::transform(keyed, places.begin(), &Keyed::place);
}

struct NaturalOrder {
    bool operator()(const QString& a, const QString& b) const
    {
        if (a.isEmpty() != b.isEmpty())
            return b.isEmpty(); // what has none comes last
        return drawing::codeComesBefore(a, b);
    }
};

} // namespace

std::vector<SheetOrder::Row> SheetOrder::rowsOf(std::vector<int> places,
    const std::function<QVariant(int place)>& sortKey, const std::function<QString(int place)>& groupOf) const
{
    if (sortColumn >= 0)
        sortPlaces(places, sortKey, direction);
    std::vector<Row> rows;
    rows.reserve(places.size());
    if (groupColumn < 0) {
        for (const int place : places)
            rows.push_back({ place });
        return rows;
    }
    std::map<QString, std::vector<int>, NaturalOrder> groups;
    for (const int place : places)
        groups[groupOf(place)].push_back(place);
    for (const auto& [words, members] : groups) {
        rows.push_back({ -1, words, static_cast<int>(members.size()) });
        if (!folded.contains(words))
            for (const int place : members)
                rows.push_back({ place });
    }
    return rows;
}

} // namespace hz::ui
