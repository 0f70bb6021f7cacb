#pragma once

#include "model/base/result.h"
#include "model/commands/commands.h"

#include <random>
#include <vector>

namespace hz::support {

/// Commands as a person might give them, in an order that depends on the seed alone: place, link, guard, edit fields,
/// rate, move, remove, copy and paste. Each call answers with a command that fits the model.
class RandomEdits {
public:
    explicit RandomEdits(quint32 seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] commands::Command next(const domain::Model& model);

private:
    using Answer = base::Result<commands::Command>;
    Answer tryOne(const domain::Model& model);
    Answer place(const domain::Model& model);
    Answer connectTwo(const domain::Model& model);
    Answer guardOne(const domain::Model& model);
    Answer editText(const domain::Model& model);
    Answer editValue(const domain::Model& model);
    Answer impact(const domain::Model& model);
    Answer move(const domain::Model& model);
    Answer group(const domain::Model& model);
    Answer groupWithEqual(const domain::Model& model, const base::Id& first);
    Answer remove(const domain::Model& model);
    Answer copyAndPaste(const domain::Model& model);

    int below(std::size_t count) { return static_cast<int>(m_random() % std::max<std::size_t>(count, 1)); }
    commands::Point point() { return { double(below(4000)) / 3.0, double(below(4000)) - 2000.0 }; }
    base::Id someNode(const domain::Model& model);
    base::Id someLink(const domain::Model& model);

    std::mt19937 m_random;
    quint64 m_gesture = 0;
};

/// A project with the default scheme and nothing drawn.
[[nodiscard]] domain::Model emptyProject();
/// The same with `edits` random commands done.
[[nodiscard]] domain::Model drawnProject(quint32 seed, int edits);

} // namespace hz::support
