#include "model/openpsa/definitions/elements.h"
#include "model/base/codes/openpsa_errors.h"

#include <algorithm>
#include <array>

namespace hz::openpsa {

namespace {

constexpr std::array kOperations{
    OperationElement{ "neg", Operation::Negate, 1, 1 },
    OperationElement{ "add", Operation::Add, 1, kAnyNumber },
    OperationElement{ "sub", Operation::Subtract, 1, kAnyNumber },
    OperationElement{ "mul", Operation::Multiply, 1, kAnyNumber },
    OperationElement{ "div", Operation::Divide, 1, kAnyNumber },
    OperationElement{ "pow", Operation::Power, 2, 2 },
    OperationElement{ "mod", Operation::Modulo, 2, 2 },
    OperationElement{ "abs", Operation::Absolute, 1, 1 },
    OperationElement{ "acos", Operation::ArcCosine, 1, 1 },
    OperationElement{ "asin", Operation::ArcSine, 1, 1 },
    OperationElement{ "atan", Operation::ArcTangent, 1, 1 },
    OperationElement{ "cos", Operation::Cosine, 1, 1 },
    OperationElement{ "cosh", Operation::HyperbolicCosine, 1, 1 },
    OperationElement{ "exp", Operation::Exp, 1, 1 },
    OperationElement{ "log", Operation::Log, 1, 1 },
    OperationElement{ "log10", Operation::Log10, 1, 1 },
    OperationElement{ "sin", Operation::Sine, 1, 1 },
    OperationElement{ "sinh", Operation::HyperbolicSine, 1, 1 },
    OperationElement{ "tan", Operation::Tangent, 1, 1 },
    OperationElement{ "tanh", Operation::HyperbolicTangent, 1, 1 },
    OperationElement{ "sqrt", Operation::SquareRoot, 1, 1 },
    OperationElement{ "ceil", Operation::Ceiling, 1, 1 },
    OperationElement{ "floor", Operation::Floor, 1, 1 },
    OperationElement{ "min", Operation::Minimum, 1, kAnyNumber },
    OperationElement{ "max", Operation::Maximum, 1, kAnyNumber },
    OperationElement{ "mean", Operation::Mean, 1, kAnyNumber },
    OperationElement{ "not", Operation::Not, 1, 1 },
    OperationElement{ "and", Operation::And, 1, kAnyNumber },
    OperationElement{ "or", Operation::Or, 1, kAnyNumber },
    OperationElement{ "eq", Operation::Equal, 2, 2 },
    OperationElement{ "df", Operation::Different, 2, 2 },
    OperationElement{ "lt", Operation::Less, 2, 2 },
    OperationElement{ "gt", Operation::Greater, 2, 2 },
    OperationElement{ "leq", Operation::LessOrEqual, 2, 2 },
    OperationElement{ "geq", Operation::GreaterOrEqual, 2, 2 },
    OperationElement{ "ite", Operation::IfThenElse, 3, 3 },
    OperationElement{ "switch", Operation::Switch, 1, kAnyNumber },
    OperationElement{ "case", Operation::Case, 2, 2 },
    OperationElement{ "exponential", Operation::Exponential, 2, 2 },
    OperationElement{ "GLM", Operation::Glm, 4, 4 },
    OperationElement{ "Weibull", Operation::Weibull, 4, 4 },
    OperationElement{ "periodic-test", Operation::PeriodicTest, 4, 11 },
    OperationElement{ "uniform-deviate", Operation::UniformDeviate, 2, 2 },
    OperationElement{ "normal-deviate", Operation::NormalDeviate, 2, 2 },
    OperationElement{ "lognormal-deviate", Operation::LognormalDeviate, 2, 3 },
    OperationElement{ "gamma-deviate", Operation::GammaDeviate, 2, 2 },
    OperationElement{ "beta-deviate", Operation::BetaDeviate, 2, 2 },
    OperationElement{ "histogram", Operation::Histogram, 2, kAnyNumber },
    OperationElement{ "bin", Operation::Bin, 2, 2 },
};

constexpr std::array kConnectives{
    ConnectiveElement{ "and", Connective::And, 1, kAnyNumber },
    ConnectiveElement{ "or", Connective::Or, 1, kAnyNumber },
    ConnectiveElement{ "not", Connective::Not, 1, 1 },
    ConnectiveElement{ "xor", Connective::Xor, 1, kAnyNumber },
    ConnectiveElement{ "nand", Connective::Nand, 1, kAnyNumber },
    ConnectiveElement{ "nor", Connective::Nor, 1, kAnyNumber },
    ConnectiveElement{ "iff", Connective::Iff, 1, kAnyNumber },
    ConnectiveElement{ "imply", Connective::Imply, 2, 2 },
    ConnectiveElement{ "atleast", Connective::AtLeast, 1, kAnyNumber },
    ConnectiveElement{ "cardinality", Connective::Cardinality, 1, kAnyNumber },
};

constexpr std::array<std::string_view, 4> kUnsupported{ "define-consequence", "define-consequence-group",
    "define-initiating-event-group", "dirichlet-deviate" };
constexpr std::array<std::string_view, 3> kForeignCode{ "define-extern-library", "define-extern-function",
    "extern-function" };

} // namespace

const OperationElement* operationOf(std::string_view element)
{
    const auto found = std::ranges::find(kOperations, element, &OperationElement::element);
    return found == kOperations.end() ? nullptr : &*found;
}

std::string_view elementOf(Operation operation)
{
    const auto found = std::ranges::find(kOperations, operation, &OperationElement::operation);
    return found == kOperations.end() ? std::string_view("expression") : found->element;
}

const ConnectiveElement* connectiveOf(std::string_view element)
{
    const auto found = std::ranges::find(kConnectives, element, &ConnectiveElement::element);
    return found == kConnectives.end() ? nullptr : &*found;
}

base::OpenPsaError refusalOf(std::string_view element)
{
    if (std::ranges::find(kForeignCode, element) != kForeignCode.end())
        return base::OpenPsaError::ForeignCode;
    return std::ranges::find(kUnsupported, element) != kUnsupported.end() ? base::OpenPsaError::Unsupported
                                                                          : base::OpenPsaError::UnknownElement;
}

std::optional<CommonCauseModel> commonCauseModelOf(std::string_view text)
{
    if (text == "beta-factor")
        return CommonCauseModel::BetaFactor;
    if (text == "MGL")
        return CommonCauseModel::Mgl;
    if (text == "alpha-factor")
        return CommonCauseModel::AlphaFactor;
    if (text == "phi-factor")
        return CommonCauseModel::PhiFactor;
    return std::nullopt;
}

} // namespace hz::openpsa
