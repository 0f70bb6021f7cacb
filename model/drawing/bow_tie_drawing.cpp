#include "model/drawing/bow_tie_drawing.h"

#include "model/drawing/figure_text.h"
#include "model/drawing/marks.h"
#include "model/drawing/text_wrap.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace hz::drawing {

namespace {

using analysis::SharedThing;
using domain::Node;

constexpr double kDefenceWidth = 148.0;
constexpr int kTitleLines = 3;
constexpr int kDefenceLines = 2;

struct Said {
    Q_DECLARE_TR_FUNCTIONS(BowTie)
};

bool hasOwners(BowTieProfile profile)
{
    return profile == BowTieProfile::Owners || profile == BowTieProfile::Full;
}

bool hasEffects(BowTieProfile profile)
{
    return profile == BowTieProfile::Effectiveness || profile == BowTieProfile::Full;
}

void addOwners(ControlWords& words, const Node& control)
{
    const QString type = control.type == domain::ControlType::Unstated
        ? Said::tr("type not stated")
        : wording::label(domain::controlTypeChoices(), int(control.type));
    const QString system = tamed(control.system);
    words.details.push_back({ system.isEmpty() ? type : type + QStringLiteral(" · ") + system });
    const QString owner = tamed(control.owner);
    words.details.push_back({ owner.isEmpty() ? Said::tr("no owner") : Said::tr("Owner: %1").arg(owner) });
}

/// "T 1.2e4"; of the category that is looked at, or of all that it does something about.
void addSaved(ControlWords& words, const Picture& picture, const scoring::NodeScore& score)
{
    const DisplayOptions& display = picture.display();
    const auto& categories = display.result->scheme.categories;
    QStringList saved;
    bool isOpen = false;
    for (std::size_t k = 0; k < std::min(categories.size(), score.categories.size()); ++k) {
        const scoring::Bounded& loss = score.categories[k].lossReduction;
        const bool isWanted =
            display.category ? *display.category == categories[k].id : loss.value.low != 0.0 || loss.value.high != 0.0;
        if (!isWanted)
            continue;
        saved.append(tamed(categories[k].letter).left(2) + u' ' + wording::lossText(loss));
        isOpen = isOpen || !loss.value.isPoint();
    }
    const QString text = saved.isEmpty() ? Said::tr("saves nothing") : Said::tr("Saves %1").arg(saved.join(u' '));
    words.details.push_back({ text, isOpen });
}

void addEffects(ControlWords& words, const Picture& picture, const Node& control)
{
    QString status = wording::label(domain::controlStatusChoices(), int(control.status));
    if (const auto* rating = picture.model().table<domain::ControlRating>().find(control.rating))
        status += QStringLiteral(" · ") + tamed(rating->name);
    words.details.push_back({ status });
    const auto slot = picture.slotOf(control.id);
    const auto* score = slot ? picture.score(*slot) : nullptr;
    if (slot) {
        const QString fails = failureText(picture, *slot);
        const bool isOpen = score != nullptr && !score->probability.value.isPoint();
        const QString number = !fails.isEmpty() ? fails
            : score != nullptr                  ? wording::probabilityText(score->probability)
                                                : Said::tr("not known");
        words.details.push_back({ Said::tr("Fails: %1").arg(number), isOpen });
    }
    if (score != nullptr && picture.display().result)
        addSaved(words, picture, *score);
}

double heightOf(const ControlWords& words, std::size_t titleLines)
{
    const double code = kTitleStep;
    return 2.0 * kWordsPadding + code + double(titleLines) * kTitleStep + double(words.details.size()) * kDetailStep;
}

QString kindText(SharedThing::Kind kind)
{
    switch (kind) {
    case SharedThing::Kind::Cause:
        return Said::tr("%1", "a cause that several controls share");
    case SharedThing::Kind::CommonCause:
        return Said::tr("Common cause: %1");
    case SharedThing::Kind::System:
        return Said::tr("System: %1");
    case SharedThing::Kind::Supplier:
        return Said::tr("Supplier: %1");
    case SharedThing::Kind::Owner:
        return Said::tr("Owner: %1");
    case SharedThing::Kind::BaseModel:
        return Said::tr("Base model: %1");
    }
    return Said::tr("%1");
}

} // namespace

QString domainText(const analysis::FailureDomain& domain)
{
    if (domain.barriers == 0)
        return {};
    const auto& beside = domain.beside;
    const QString barriers =
        domain.barriers == 1 ? Said::tr("1 barrier") : Said::tr("%1 barriers").arg(domain.barriers);
    if (!beside.isPossible)
        return Said::tr("%1, nothing gets through").arg(barriers);
    if (!beside.isExact())
        return Said::tr("%1, acts like %2 to %3").arg(barriers).arg(beside.low).arg(beside.high);
    return beside.low == 0 ? Said::tr("%1, acts like none").arg(barriers)
                           : Said::tr("%1, acts like %2").arg(barriers).arg(beside.low);
}

QString sharedText(const SharedThing& shared, const domain::Model& model)
{
    QString name = shared.name;
    if (shared.kind == SharedThing::Kind::Cause) {
        const Node* cause = model.node(shared.id);
        name = cause ? wording::nameOf(*cause) : QString();
    } else if (shared.kind == SharedThing::Kind::CommonCause) {
        const auto* group = model.commonCauses().find(shared.id);
        name = group ? group->name : QString();
    }
    return kindText(shared.kind).arg(tamed(name));
}

BowTieGround::BowTieGround(const Picture& picture)
    : m_picture(picture)
    , m_around(picture.model())
{
}

const LineDomain& BowTieGround::domainOf(const Id& link) const
{
    const auto known = m_byLink.find(link);
    if (known != m_byLink.end())
        return known->second;
    LineDomain line;
    std::vector<Id> controls;
    for (const domain::Guard* guard : m_around.guardsOn(link))
        controls.push_back(guard->control);
    if (!controls.empty()) {
        if (!m_domains)
            m_domains = std::make_unique<analysis::FailureDomains>(
                m_picture.model(), m_picture.display().posture, analysis::quickLimits());
        line = { m_domains->of(link), analysis::sharedBy(m_picture.model(), controls) };
    }
    return m_byLink.emplace(link, std::move(line)).first->second;
}

const ControlWords& BowTieGround::wordsOf(const Id& control, BowTieProfile profile) const
{
    const auto known = m_words.find({ control, profile });
    if (known != m_words.end())
        return known->second;
    ControlWords words;
    if (const Node* node = m_picture.model().node(control)) {
        words.code = tamed(node->code);
        const QString title = tamed(node->title);
        if (!title.isEmpty())
            words.title =
                wrapped(title, Fonts::standard().title, kBarrierWidth - 2.0 * kWordsPadding - 2.0, kTitleLines);
        if (hasOwners(profile))
            addOwners(words, *node);
        if (hasEffects(profile))
            addEffects(words, m_picture, *node);
    }
    return m_words.emplace(std::pair(control, profile), std::move(words)).first->second;
}

BowTieDrawing::BowTieDrawing(
    const BowTieGround& ground, const Id& hazard, const layout::BowTieOptions& options, BowTieProfile profile)
    : m_ground(&ground)
    , m_profile(profile)
{
    const Picture& picture = ground.picture();
    const auto shapeOfNode = [&](const Node& node) -> const NodeShape* { return picture.findNode(node.id); };
    layout::BowTieSizes sizes;
    sizes.card = [&](const Node& node) {
        const NodeShape* shape = shapeOfNode(node);
        return shape ? layout::Size{ shape->box.width(), shape->box.height() }
                     : layout::Size{ kNodeWidth, kNodeHeight };
    };
    sizes.inlet = [&](const Node& node) {
        const NodeShape* shape = shapeOfNode(node);
        return shape ? shape->badgeWidth : 0.0;
    };
    sizes.barrier = [&](const Node& control) {
        const ControlWords& words = wordsOf(control.id);
        return layout::Size{ kBarrierWidth, heightOf(words, words.title.size()) };
    };
    sizes.defence = [&](const Node& control) {
        const auto lines = std::min<std::size_t>(kDefenceLines, wordsOf(control.id).title.size());
        return layout::Size{ kDefenceWidth, kDetailStep * double(1 + lines) };
    };
    sizes.headroom = [&](const domain::Link& link) {
        return double(tiesOn(link.id)) * kTieHeight + (tellsDomain(link.id) ? kDomainHeight : 0.0);
    };
    m_tie = layout::bowTieOf(ground.around(), hazard, sizes, options);
}

bool BowTieDrawing::tellsDomain(const Id& link) const
{
    const LineDomain& line = m_ground->domainOf(link);
    return line.domain.barriers > 0 && (line.isWeaker() || (hasEffects(m_profile) && line.domain.barriers > 1));
}

std::size_t BowTieDrawing::tiesOn(const Id& link) const
{
    return m_profile == BowTieProfile::Plain ? 0 : std::min(kMostTies, m_ground->domainOf(link).shared.size());
}

} // namespace hz::drawing
