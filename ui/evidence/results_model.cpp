#include "ui/evidence/results_model.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"

namespace hz::ui {

namespace {

QString attributesOf(const evaluation::TaskResult& task)
{
    QStringList words;
    if (task.chain > 0)
        words << ResultsModel::tr("%1 blocks").arg(task.chain);
    for (const evaluation::Attribute& attribute : task.attributes)
        words << attribute.key + u'=' + attribute.value;
    return words.join(QStringLiteral(", "));
}

QString shareOf(const evaluation::TaskResult& task)
{
    return task.samples == 0
        ? QString()
        : wording::numberText(static_cast<double>(task.passed) / static_cast<double>(task.samples));
}

struct ColumnPlan {
    const char* head; // translatable
    QString (*text)(const evaluation::TaskResult& task);
    bool isNumber = false;
};

constexpr ColumnPlan kColumnPlans[]{
    { QT_TRANSLATE_NOOP("hz::ui::ResultsModel", "Task"),
        [](const auto& task) { return drawing::oneLine(task.task, 200); } },
    { QT_TRANSLATE_NOOP("hz::ui::ResultsModel", "Samples"),
        [](const auto& task) { return QString::number(task.samples); }, true },
    { QT_TRANSLATE_NOOP("hz::ui::ResultsModel", "Passed"),
        [](const auto& task) { return QString::number(task.passed); }, true },
    { QT_TRANSLATE_NOOP("hz::ui::ResultsModel", "Rate"), shareOf, true },
    { QT_TRANSLATE_NOOP("hz::ui::ResultsModel", "Attributes"),
        [](const auto& task) { return drawing::oneLine(attributesOf(task), 400); } },
};
static_assert(std::size(kColumnPlans) == ResultsModel::kColumns);

} // namespace

void ResultsModel::show(const evaluation::TaskResults& results)
{
    beginResetModel();
    m_results = results;
    endResetModel();
}

int ResultsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_results.tasks().size());
}

int ResultsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= kColumns)
        return {};
    return tr(kColumnPlans[section].head);
}

QVariant ResultsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ColumnPlan& plan = kColumnPlans[index.column()];
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (plan.isNumber ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    return plan.text(m_results.tasks()[static_cast<std::size_t>(index.row())]);
}

} // namespace hz::ui
