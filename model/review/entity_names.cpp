#include "model/review/difference.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

namespace hz::review {

namespace {

using namespace domain;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Difference)
};

/// What has a name of its own bears that; what has none is called by what it joins.
class Names {
public:
    explicit Names(const Model& model)
        : m_model(model)
    {
    }

    QString operator()(const Project& project) const { return project.title; }
    QString operator()(const Node& node) const { return wording::nameOf(node); }
    QString operator()(const Link& link) const { return ofNode(link.from) + QStringLiteral(" → ") + ofNode(link.to); }
    QString operator()(const Guard& guard) const
    {
        const Link* link = m_model.link(guard.link);
        return link ? Words::tr("%1 on %2").arg(ofNode(guard.control), (*this)(*link)) : ofNode(guard.control);
    }
    QString operator()(const Impact& impact) const
    {
        return both(ofNode(impact.consequence), ofCategory(impact.category));
    }
    QString operator()(const Placement& placement) const { return ofNode(placement.id); }
    QString operator()(const SeverityMeaning& meaning) const
    {
        return both(name(meaning.severity, &SeverityLevel::name), ofCategory(meaning.category));
    }
    QString operator()(const MatrixCell& cell) const
    {
        return both(name(cell.severity, &SeverityLevel::name), name(cell.likelihood, &LikelihoodLevel::name));
    }
    QString operator()(const TolerableFrequency& tolerable) const
    {
        return both(name(tolerable.severity, &SeverityLevel::name), ofCategory(tolerable.category));
    }
    QString operator()(const StageOccasion& counted) const
    {
        return both(name(counted.stage, &Stage::name), name(counted.occasion, &Occasion::name));
    }
    QString operator()(const Estimate& estimate) const { return ofNode(estimate.node); }
    QString operator()(const Comment& comment) const { return both(ofNode(comment.node), comment.author); }
    QString operator()(const Acceptance& acceptance) const { return both(ofNode(acceptance.hazard), acceptance.role); }
    QString operator()(const SignOff& signOff) const { return both(name(signOff.stage, &Stage::name), signOff.role); }
    QString operator()(const Criterion& criterion) const
    {
        return both(name(criterion.stage, &Stage::name), wording::titleOf(criterion));
    }
    template <typename E> QString operator()(const E& entity) const
    {
        if constexpr (requires { entity.name; })
            return entity.name;
        else
            return entity.title;
    }

private:
    static QString both(const QString& first, const QString& second)
    {
        return first.isEmpty() || second.isEmpty() ? first + second : first + QStringLiteral(", ") + second;
    }
    QString ofNode(const Id& id) const
    {
        const Node* node = m_model.node(id);
        return node ? wording::nameOf(*node) : QString::fromStdString(id.text());
    }
    template <typename E> QString name(const Id& id, QString E::*member) const
    {
        const E* entity = m_model.table<E>().find(id);
        return entity ? entity->*member : QString();
    }
    QString ofCategory(const Id& id) const { return name(id, &Category::name); }

    const Model& m_model;
};

} // namespace

QString nameOf(const Model& model, const Entity& entity)
{
    const QString name = std::visit(Names(model), entity);
    return name.isEmpty() ? QString::fromStdString(idOf(entity).text()) : name;
}

} // namespace hz::review
