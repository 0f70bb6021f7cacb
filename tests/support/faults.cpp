#include "support/faults.h"

#include "support/faults_calls.h"

namespace hz::testing {

Fault::Fault(const char* call, int which, const QString& folder)
{
    faultPlan() = FaultPlan{ call, which, folder.toStdString(), {}, 0, false };
}

Fault::~Fault()
{
    faultPlan() = FaultPlan{};
}

bool Fault::isHit() const
{
    return faultPlan().isHit;
}

} // namespace hz::testing
