#include "ui/evidence/rank_changes.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace hz::ui {

namespace {

constexpr int kMaxShown = 8;

bool mayMoveRanks(const domain::ChangeSet& changes)
{
    return std::ranges::any_of(changes.changes, [](const domain::Change& change) {
        return domain::kindDescription(change.key().kind).group == domain::KindOfEntity::Group::Evidence;
    });
}

} // namespace

std::vector<RankChange> rankChanges(
    const scoring::RiskResult& before, const scoring::RiskResult& after, Posture posture)
{
    std::vector<RankChange> changes;
    const auto& categories = after.scheme.categories;
    if (before.scheme.categories != categories)
        return changes;
    for (const scoring::NodeScore& now : after.in(posture).nodes) {
        const scoring::NodeScore* then = before.in(posture).find(now.id);
        if (then == nullptr || now.kind != domain::NodeKind::Hazard || now.categories.size() != then->categories.size())
            continue;
        for (std::size_t k = 0; k < now.categories.size(); ++k) {
            const int from = then->categories[k].rankQuantitative;
            const int to = now.categories[k].rankQuantitative;
            if (from != to && from > 0 && to > 0)
                changes.push_back({ now.id, categories[k].name, from, to });
        }
    }
    std::ranges::stable_sort(changes, [](const RankChange& a, const RankChange& b) {
        return std::tuple(-std::abs(a.before - a.after), a.after) < std::tuple(-std::abs(b.before - b.after), b.after);
    });
    return changes;
}

RankChangesLabel::RankChangesLabel(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_words(new QLabel(this))
{
    setObjectName(QStringLiteral("rankChanges"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_words);
    hide();
    connect(&workspace.document(), &document::Document::changed, this, &RankChangesLabel::follow);
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &RankChangesLabel::compare);
}

void RankChangesLabel::follow(const domain::ChangeSet& changes)
{
    if (!m_before && mayMoveRanks(changes))
        m_before = m_workspace.result();
}

void RankChangesLabel::compare()
{
    const auto before = std::exchange(m_before, nullptr);
    const auto after = m_workspace.result();
    if (!before || !after)
        return;
    const auto changes = rankChanges(*before, *after, m_workspace.posture());
    QStringList lines;
    for (const RankChange& change : changes)
        if (const domain::Node* node = after->model.node(change.node); node && lines.size() < kMaxShown)
            lines << tr("%1, %2: rank %3, was %4")
                         .arg(drawing::oneLine(wording::nameOf(*node), 60), change.category)
                         .arg(change.after)
                         .arg(change.before);
    if (std::ssize(changes) > lines.size())
        lines << tr("and %1 more").arg(std::ssize(changes) - lines.size());
    m_words->setText(changes.empty()
            ? tr("The last change moved no hazard in the rankings by loss.")
            : tr("The last change moved in the rankings by loss:") + u'\n' + lines.join(u'\n'));
    show();
}

} // namespace hz::ui
