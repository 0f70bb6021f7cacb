#pragma once

#include "model/commands/commands.h"
#include "model/document/document.h"
#include "model/domain/model.h"
#include "support/scheme.h"
#include "ui/common/workspace.h"

#include <QtTest>

namespace hz::testing {

/// A small project on a workspace: cause C01 -> hazard H01 -> consequence S01 with impacts, C02 -> H02 -> S01, control
/// K01 on the link from C01. Edits go through commands, as in the panels.
struct Bench {
    Ids ids{ 7 };
    SchemeIds scheme;
    Id cause, otherCause, hazard, otherHazard, consequence, control, link, guard;
    std::unique_ptr<ui::Workspace> workspace;

    Bench()
    {
        domain::Model model;
        scheme = putScheme(model, ids);
        cause = put(model, domain::NodeKind::Cause, "C01", "Cold start");
        otherCause = put(model, domain::NodeKind::Cause, "C02", "Worn seal");
        hazard = put(model, domain::NodeKind::Hazard, "H01", "Leak of chlorine");
        otherHazard = put(model, domain::NodeKind::Hazard, "H02", "Fire in the store");
        consequence = put(model, domain::NodeKind::Consequence, "S01", "People poisoned");
        control = put(model, domain::NodeKind::Control, "K01", "Gas detector");
        link = join(model, cause, hazard);
        join(model, otherCause, otherHazard);
        join(model, hazard, consequence);
        join(model, otherHazard, consequence);
        guard = ids.next();
        model.put(domain::Guard{ guard, control, link, {} });
        for (std::size_t k = 0; k < 4; ++k)
            model.put(
                domain::Impact{ ids.next(), consequence, scheme.categories[k], scheme.severities[k], {}, {}, {} });
        auto document = document::Document::create(model);
        if (!document)
            qFatal("no document: %s", document.error().code.key());
        workspace = std::make_unique<ui::Workspace>(std::move(*document));
    }
    ~Bench() { workspace->document().discardWorkingCopy(); }

    [[nodiscard]] bool waitForScores() const
    {
        return QTest::qWaitFor([this] { return workspace->result() && !workspace->scoring().isStale(); }, 20000);
    }
    [[nodiscard]] domain::Node node(const Id& id) const { return *workspace->model().node(id); }
    void edit(const Id& id, const char* field, const domain::Value& value) const
    {
        QVERIFY(workspace->run(commands::setField(workspace->model(), { key(id) }, field, value)));
    }
    /// So many uses in the exposure of a year; nothing: nobody counts them. Then C01 happens at each with this chance.
    void addUses(std::optional<double> count, double chance)
    {
        domain::Occasion use;
        use.id = ids.next();
        use.name = QStringLiteral("use");
        use.plural = QStringLiteral("uses");
        if (count)
            use.count = domain::Quantity::point(*count);
        QVERIFY(workspace->run(commands::addEntity(workspace->model(), use)));
        QCOMPARE(workspace->model().project().occasion, use.id); // the first is the default one
        edit(cause, "likelihood", domain::Likelihood::perOccasion(chance, use.id));
    }
    /// H01 asks for C01 and C02 at one moment, twice and three times a year: they never meet.
    void askForTwoMoments()
    {
        QVERIFY(workspace->run(commands::linkNodes(workspace->model(), otherCause, hazard)));
        edit(cause, "likelihood", domain::Likelihood::frequency(2.0, domain::TimeUnit::Year));
        edit(otherCause, "likelihood", domain::Likelihood::frequency(3.0, domain::TimeUnit::Year));
        edit(hazard, "logic", QStringLiteral("all"));
    }
    [[nodiscard]] const scoring::NodeScore& score(
        const Id& id, domain::Posture posture = domain::Posture::Current) const
    {
        return *workspace->result()->in(posture).find(id);
    }
    [[nodiscard]] static domain::EntityKey key(const Id& id) { return { domain::EntityKind::Node, id }; }
    void undo() const { workspace->document().undoStack().undo(); }

private:
    Id put(domain::Model& model, domain::NodeKind kind, const char* code, const char* title)
    {
        domain::Node node;
        node.id = ids.next();
        node.kind = kind;
        node.code = QString::fromLatin1(code);
        node.title = QString::fromLatin1(title);
        if (kind == domain::NodeKind::Cause)
            node.likelihood = domain::Likelihood::condition(0.01);
        if (kind == domain::NodeKind::Control) {
            node.likelihood = domain::Likelihood::condition(0.1);
            node.status = domain::ControlStatus::Implemented;
        }
        model.put(node);
        return node.id;
    }
    Id join(domain::Model& model, const Id& from, const Id& to)
    {
        domain::Link made;
        made.id = ids.next();
        made.from = from;
        made.to = to;
        model.put(made);
        return made.id;
    }
};

inline QString hostileText()
{
    return QStringLiteral("<b>bold</b> & \"quoted\" \u202Eright to left\u202C \U0001F525 <img src=x>\n")
        + QString(10000, u'x');
}

} // namespace hz::testing
