#pragma once

#include "model/base/result.h"
#include "model/domain/fields.h"

#include <map>

/// Projects from before numbers scaled with use (files of versions 1 to 3, JSON of version 1): what they say, in the
/// terms of now.
namespace hz::migration {

using base::Id;
using base::Result;

/// Reads fields of the first edition, and keeps what entities of now have no place for. Whoever reads a project asks it
/// for every text, then migrated() for the model.
class FirstEdition {
public:
    /// The texts that it wrote otherwise: likelihoods "1e-3 per demand x 200", exposures "1 year, 1000 demands". Codes:
    /// those of domain::fromText.
    [[nodiscard]] Result<domain::Value> read(
        const domain::EntityKey& of, const domain::Field& field, const QString& text);
    /// A field that there is no longer, and that nothing follows from.
    [[nodiscard]] static bool isGone(domain::EntityKind kind, std::string_view key);

    /// So many demands in a node's own likelihood.
    [[nodiscard]] std::optional<double> demandsOf(const Id& node) const;
    /// So many in the exposure of the project, or of a stage.
    [[nodiscard]] std::optional<double> demandsInProject() const { return m_inProject; }
    [[nodiscard]] std::optional<double> demandsInStage(const Id& stage) const;

private:
    [[nodiscard]] Result<domain::Value> readLikelihood(const domain::EntityKey& of, const QString& text);
    [[nodiscard]] Result<domain::Value> readExposure(const domain::EntityKey& of, const QString& text);

    std::map<Id, double> m_ofNodes;
    std::map<Id, double> m_inStages;
    std::optional<double> m_inProject;
};

} // namespace hz::migration
