#include "ui/records/record_list.h"

#include "ui/common/icons.h"
#include "ui/common/person.h"
#include "ui/common/tip.h"
#include "ui/records/record_form.h"
#include "ui/records/records.h"
#include "ui/tables/score_labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hz::ui {

namespace {

/// Its words are cut off where the panel ends; the whole of them is the tip.
class LineButton : public QToolButton {
public:
    explicit LineButton(QWidget* parent)
        : QToolButton(parent)
    {
        setAutoRaise(true);
        setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        setArrowType(Qt::RightArrow);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    void setWords(const QString& words)
    {
        m_words = words;
        setTip(*this, words);
        setAccessibleName(words);
        fit();
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QToolButton::resizeEvent(event);
        fit();
    }

private:
    void fit()
    {
        constexpr int kArrow = 36;
        const QString cut = fontMetrics().elidedText(m_words, Qt::ElideRight, std::max(0, width() - kArrow));
        setText(QString(cut).replace(u'&', QStringLiteral("&&")));
    }

    QString m_words;
};

} // namespace

RecordList::RecordList(Workspace& workspace, domain::EntityKind kind, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_kind(kind)
    , m_column(new QVBoxLayout(this))
    , m_add(new QToolButton(this))
    , m_body(new QWidget(this))
{
    auto* name = new PlainLabel(title, this);
    name->setForegroundRole(QPalette::PlaceholderText);
    m_add->setIcon(themeIcon(QStringLiteral("list-add")));
    m_add->setAutoRaise(true);
    setTip(*m_add, tr("Add: %1").arg(title));
    m_add->setAccessibleName(tr("Add: %1").arg(title));
    m_add->setEnabled(!workspace.document().isReadOnly());
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(name, 1);
    head->addWidget(m_add);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addLayout(head);
    m_column->addWidget(m_body);
    m_body->hide();
    connect(m_add, &QToolButton::clicked, this, &RecordList::add);
}

void RecordList::makeForm()
{
    m_form = new RecordForm(m_workspace, m_kind, { "node", "applied" }, m_body);
    auto* remove = new QPushButton(themeIcon(QStringLiteral("edit-delete")), tr("Remove"), m_body);
    remove->setEnabled(!m_workspace.document().isReadOnly());
    connect(remove, &QPushButton::clicked, this, &RecordList::removeUnfolded);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(8, 0, 0, 8);
    column->addWidget(m_form);
    column->addWidget(remove, 0, Qt::AlignLeft);
}

std::optional<Id> RecordList::unfolded() const
{
    return m_form ? m_form->record() : std::nullopt;
}

void RecordList::bind(const Id& node)
{
    if (node != m_node)
        unfold(std::nullopt);
    m_node = node;
    refresh();
}

void RecordList::finish()
{
    if (m_form)
        m_form->finish();
}

void RecordList::refresh()
{
    const domain::Model& model = m_workspace.model();
    std::vector<Id> ids;
    QStringList words;
    for (const domain::Entity& record : recordsOf(model, m_kind))
        if (nodeOf(record) == m_node) {
            ids.push_back(domain::idOf(record));
            words << summaryOf(model, record);
        }
    if (!std::ranges::equal(ids, m_rows, {}, {}, &Row::record))
        rebuild(ids);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        static_cast<LineButton*>(m_rows[i].head)->setWords(words[qsizetype(i)]);
}

void RecordList::rebuild(const std::vector<Id>& records)
{
    const auto former = unfolded();
    for (const Row& row : m_rows)
        row.head->deleteLater();
    m_rows.clear();
    m_column->removeWidget(m_body);
    for (const Id& id : records) {
        auto* head = new LineButton(this);
        m_column->addWidget(head);
        m_rows.push_back({ id, head });
        connect(head, &QToolButton::clicked, this,
            [this, id] { unfold(unfolded() == id ? std::nullopt : std::optional(id)); });
    }
    const bool isThere = former && std::ranges::find(records, *former) != records.end();
    unfold(isThere ? former : std::nullopt);
}

void RecordList::unfold(std::optional<Id> record)
{
    if (record && !m_form)
        makeForm();
    if (m_form)
        m_form->edit(record);
    m_body->setVisible(record.has_value());
    m_column->removeWidget(m_body);
    int at = m_column->count();
    for (const Row& row : m_rows) {
        const bool isIt = record == row.record;
        row.head->setArrowType(isIt ? Qt::DownArrow : Qt::RightArrow);
        if (isIt)
            at = m_column->indexOf(row.head) + 1;
    }
    m_column->insertWidget(at, m_body);
}

void RecordList::add()
{
    const QString who = personOrAsk(window());
    if (who.isEmpty())
        return;
    const domain::Entity record = freshRecord(m_workspace.model(), m_kind, m_node, who, QDate::currentDate());
    if (!m_workspace.run(commands::addEntity(m_workspace.model(), record)))
        return;
    refresh();
    unfold(domain::idOf(record));
}

void RecordList::removeUnfolded()
{
    finish();
    if (const auto record = unfolded())
        m_workspace.run(commands::removeEntities(m_workspace.model(), { { m_kind, *record } }));
}

} // namespace hz::ui
