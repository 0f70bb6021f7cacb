#pragma once

#include "model/base/result.h"
#include "model/commands/commands.h"

#include <random>
#include <set>
#include <string>
#include <vector>

namespace hz::testing {

/// Commands as a person might give them, in an order that depends on the seed alone; all that model/commands makes.
/// Each call answers with a command that fits the model.
class RandomEdits {
public:
    explicit RandomEdits(quint32 seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] commands::Command next(const domain::Model& model);
    /// The functions of model/commands whose commands it has given so far.
    [[nodiscard]] const std::set<std::string>& made() const { return m_made; }

private:
    using Answer = base::Result<commands::Command>;
    struct Maker {
        const char* command; // the function of model/commands
        int weight;
        Answer (RandomEdits::*make)(const domain::Model&);
    };
    static const std::vector<Maker>& makers();
    const Maker& someMaker();

    Answer place(const domain::Model& model);
    Answer placeLinked(const domain::Model& model);
    Answer placeOnLink(const domain::Model& model);
    Answer connectTwo(const domain::Model& model);
    Answer guardOne(const domain::Model& model);
    Answer guardAtAPlace(const domain::Model& model);
    Answer reorder(const domain::Model& model);
    Answer takeToAnotherLink(const domain::Model& model);
    Answer leadElsewhere(const domain::Model& model);
    Answer takeFromCauses(const domain::Model& model);
    Answer add(const domain::Model& model);
    Answer editText(const domain::Model& model);
    Answer editValue(const domain::Model& model);
    Answer editGroup(const domain::Model& model);
    Answer editRecord(const domain::Model& model);
    Answer apply(const domain::Model& model);
    Answer impact(const domain::Model& model);
    Answer move(const domain::Model& model);
    Answer arrange(const domain::Model& model);
    Answer group(const domain::Model& model);
    Answer remove(const domain::Model& model);
    Answer copyAndPaste(const domain::Model& model);
    Answer copyOnLink(const domain::Model& model);
    Answer copyLinked(const domain::Model& model);
    Answer changeScheme(const domain::Model& model);
    Answer goBack(const domain::Model& model);

    int below(std::size_t count) { return static_cast<int>(m_random() % std::max<std::size_t>(count, 1)); }
    commands::Point point() { return { double(below(4000)) / 3.0, double(below(4000)) - 2000.0 }; }
    base::Id someNode(const domain::Model& model);
    base::Id someNode(const domain::Model& model, domain::NodeKind kind);
    base::Id someLink(const domain::Model& model);
    base::Id someGuard(const domain::Model& model);
    base::Id someOccasion(const domain::Model& model);
    std::vector<commands::Position> somePositions(const domain::Model& model);

    std::mt19937 m_random;
    std::set<std::string> m_made;
    quint64 m_gesture = 0;
};

/// A project with the default scheme and nothing drawn.
[[nodiscard]] domain::Model emptyProject();
/// The same with `edits` random commands done.
[[nodiscard]] domain::Model drawnProject(quint32 seed, int edits);

} // namespace hz::testing
