#pragma once

#include "model/drawing/painters.h"
#include "model/scoring/graph/score.h"
#include "support/paint_record.h"
#include "support/scheme.h"

#include <memory>
#include <random>

namespace hz::testing {

/// Rows of causes, a hazard, a consequence and a control on the way between them, all of them drawn by lot.
class Rows {
public:
    using State = drawing::RiskMark::State;

    explicit Rows(unsigned seed)
        : m_random(seed)
        , m_ids(seed)
    {
        m_scheme = putScheme(model, m_ids);
        for (int row = 0; row < kRows; ++row)
            add(row);
        m_result = std::make_shared<scoring::RiskResult>(scoring::score(model, 1));
        picture.reset(model);
    }

    void paint(PaintRecord& record, double deviceScale, drawing::Theme::Mode mode)
    {
        picture.setDisplay({ drawing::Theme::of(mode), m_result, domain::Posture::Current, std::nullopt });
        QPainter painter(&record);
        painter.scale(deviceScale, deviceScale);
        drawing::paintPicture(painter, picture, picture.bounds().adjusted(-999, -999, 999, 999), deviceScale);
    }
    const scoring::NodeScore& score(const base::Id& id) const
    {
        return *m_result->in(domain::Posture::Current).find(id);
    }
    const scoring::SchemeTables& scheme() const { return m_result->scheme; }
    /// From the score alone: what may be said of the risk of a hazard or consequence in the one category it bears on.
    State stateOf(const base::Id& id) const
    {
        const scoring::NodeScore& s = score(id);
        const scoring::CategoryRisk& risk = s.categories.front();
        const int last = int(scheme().likelihoods.size()) - 1;
        if (model.node(id)->eliminated || risk.eliminated)
            return State::Eliminated;
        State state = State::None;
        if (risk.worst)
            state = *risk.worst == *risk.best                                  ? State::Known
                : risk.worst->likelihood == 0 && risk.best->likelihood == last ? State::Unknown
                                                                               : State::Range;
        if (risk.worst && !s.isDecidable)
            state = State::Unknown;
        return state;
    }

    domain::Model model;
    drawing::Picture picture;
    std::vector<base::Id> causes, hazards, consequences, controls, links, guards;

private:
    int pick(int count) { return int(m_random() % unsigned(count)); }
    domain::Node node(domain::NodeKind kind, double x, double y)
    {
        domain::Node made;
        made.id = m_ids.next();
        made.kind = kind;
        made.code = QStringLiteral("X%1").arg(++m_count);
        made.title = QStringLiteral("Named");
        model.put(domain::Placement{ made.id, x, y, false });
        return made;
    }
    domain::Likelihood likelihood()
    {
        switch (pick(5)) {
        case 0:
            return domain::Likelihood::unknown();
        case 1:
            return domain::Likelihood::condition(0.02);
        case 2:
            return domain::Likelihood::frequency(0.1, domain::TimeUnit::Year);
        case 3:
            return domain::Likelihood::letter(m_scheme.likelihoods[std::size_t(pick(5))]);
        default:
            return domain::Likelihood::condition(0.5);
        }
    }
    base::Id join(const domain::Node& from, const domain::Node& to, bool negated)
    {
        domain::Link link;
        link.id = m_ids.next();
        link.from = from.id;
        link.to = to.id;
        link.negated = negated;
        model.put(link);
        links.push_back(link.id);
        return link.id;
    }
    void add(int row)
    {
        const double y = kFarApart * row;
        domain::Node hazard = node(domain::NodeKind::Hazard, 500, y),
                     end = node(domain::NodeKind::Consequence, 1000, y);
        hazard.logic = domain::Logic(pick(4));
        hazard.eliminated = pick(12) == 0;
        if (pick(4) == 0)
            hazard.judged = m_scheme.likelihoods[std::size_t(pick(5))];
        domain::Node control = node(domain::NodeKind::Control, 1000, y + kFarApart / 2.0);
        control.status = domain::ControlStatus(pick(5));
        control.likelihood = domain::Likelihood::condition(0.1);
        if (controls.size() % 2 == 0) // it has a card too
            model.put(domain::Placement{ control.id, 1000, y + kFarApart / 2.0, true });
        for (const domain::Node& each : { hazard, end, control })
            model.put(each);
        for (int i = 0; i < 2; ++i) {
            domain::Node cause = node(domain::NodeKind::Cause, 0, y - 100 + 200 * i);
            cause.likelihood = likelihood();
            model.put(cause);
            causes.push_back(cause.id);
            join(cause, hazard, pick(4) == 0);
        }
        const base::Id way = join(hazard, end, false);
        guards.push_back(m_ids.next());
        model.put(domain::Guard{ guards.back(), control.id, way, {} });
        if (pick(6) != 0)
            model.put(domain::Impact{
                m_ids.next(), end.id, m_scheme.categories[0], m_scheme.severities[std::size_t(pick(4))], {}, {}, {} });
        hazards.push_back(hazard.id);
        consequences.push_back(end.id);
        controls.push_back(control.id);
    }

    static constexpr int kRows = 48;
    static constexpr double kFarApart = 4000.0; // the marks of a row reach no other, however small the zoom

    std::mt19937 m_random;
    Ids m_ids;
    SchemeIds m_scheme;
    scoring::ResultPointer m_result;
    int m_count = 0;
};

} // namespace hz::testing
