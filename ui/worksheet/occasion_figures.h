#pragma once

#include "model/base/cancel.h"
#include "ui/common/workspace.h"

#include <map>
#include <optional>

namespace hz::ui {

/// How probable it is at one moment of the project's default occasion that each hazard comes about, with the controls
/// as they are. Worked out off the GUI thread while somebody wants it; the old figures stay until the new are there.
class OccasionFigures : public QObject {
    Q_OBJECT

public:
    explicit OccasionFigures(Workspace& workspace, QObject* parent = nullptr);
    ~OccasionFigures() override;

    void setWanted(bool wanted);
    /// "use"; empty where the project has no default occasion.
    [[nodiscard]] QString occasionName() const;
    /// Nothing where it is not worked out yet, or no moment of the occasion has a part in it.
    [[nodiscard]] std::optional<base::Interval> of(const Id& hazard) const;
    /// They are of another result than the newest.
    [[nodiscard]] bool isStale() const;

signals:
    void ready();

private:
    using Figures = std::map<Id, base::Interval>;

    void ask();
    void take(std::uint64_t revision, std::shared_ptr<const Figures> figures);

    Workspace& m_workspace;
    bool m_isWanted = false;
    std::optional<std::uint64_t> m_asked; // the revision that is worked on, or done
    base::CancelToken m_cancel;
    std::shared_ptr<const Figures> m_figures;
    std::optional<std::uint64_t> m_done; // the revision that they are of
};

} // namespace hz::ui
