#include "model/analysis/projects/node_figures.h"

#include "model/analysis/projects/project_subject.h"

#include <array>

namespace hz::analysis {

NodeFigures figuresOf(const domain::Model& model, const base::Id& node, domain::Posture posture, const Request& request)
{
    const ProjectSubject asked = subjectOfNodes(model, std::array{ node }, posture);
    Request wanted = request;
    wanted.primeImplicants = request.primeImplicants && !asked.isMonotone;
    return { asked.events, asked.subject.probabilities, asked.subject.moments,
        Analysis(asked.subject, wanted).figuresOf(0) };
}

} // namespace hz::analysis
