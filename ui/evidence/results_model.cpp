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
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TaskColumn:
        return tr("Task");
    case SamplesColumn:
        return tr("Samples");
    case PassedColumn:
        return tr("Passed");
    case RateColumn:
        return tr("Rate");
    case AttributesColumn:
        return tr("Attributes");
    default:
        return {};
    }
}

QVariant ResultsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const bool isNumber = index.column() >= SamplesColumn && index.column() <= RateColumn;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const evaluation::TaskResult& task = m_results.tasks()[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case TaskColumn:
        return drawing::oneLine(task.task, 200);
    case SamplesColumn:
        return QString::number(task.samples);
    case PassedColumn:
        return QString::number(task.passed);
    case RateColumn:
        return shareOf(task);
    default:
        return drawing::oneLine(attributesOf(task), 400);
    }
}

} // namespace hz::ui
