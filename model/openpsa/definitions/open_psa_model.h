#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

/// Probabilistic models of the Open-PSA Model Exchange Format 2.0d (Epstein, Rauzy: "Open-PSA Model Exchange Format",
/// version 2.0d), as plain values.
namespace hz::openpsa {

inline constexpr std::size_t kUnresolved = std::numeric_limits<std::size_t>::max();

/// What every definition has. `path` is fault tree, components and name joined by dots; `name` is what the rest of the
/// model sees: the plain name if public, the path if private. Names of one kind are unique in a model. Lines begin
/// at 1.
struct Definition {
    std::string name;
    std::string path;
    int line = 0;
};

enum class Operation : std::uint8_t {
    Number, // bool, int, float, pi: `value`
    Parameter, // `parameter` is its index
    MissionTime,
    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Modulo,
    Absolute,
    ArcCosine,
    ArcSine,
    ArcTangent,
    Cosine,
    HyperbolicCosine,
    Exp,
    Log,
    Log10,
    Sine,
    HyperbolicSine,
    Tangent,
    HyperbolicTangent,
    SquareRoot,
    Ceiling,
    Floor,
    Minimum,
    Maximum,
    Mean,
    Not,
    And,
    Or,
    Equal,
    Different,
    Less,
    Greater,
    LessOrEqual,
    GreaterOrEqual,
    IfThenElse,
    Switch, // any number of Case, then the default
    Case, // condition, value
    Exponential,
    Glm,
    Weibull,
    PeriodicTest,
    UniformDeviate,
    NormalDeviate,
    LognormalDeviate,
    GammaDeviate,
    BetaDeviate,
    Histogram, // the lowest boundary, then any number of Bin
    Bin, // upper boundary, weight
};

struct Expression {
    Operation operation = Operation::Number;
    double value = 0.0;
    std::size_t parameter = kUnresolved;
    std::string name{}; // of the parameter, as written
    std::vector<Expression> arguments{};
    int line = 0;
};

enum class Connective : std::uint8_t {
    Constant, // `value`
    Event, // a gate, basic event or house event not told apart; only until names are resolved
    Gate,
    BasicEvent,
    HouseEvent,
    And,
    Or,
    Not,
    Xor, // of more than two: an odd number is true
    Nand,
    Nor,
    Iff, // associative, as Xor: true if an even number of operands is false
    Imply,
    AtLeast, // `minimum`
    Cardinality, // from `minimum` to `maximum`
};

/// A gate's formula. Nested at most kMaximumDepth deep, so that recursion over it is safe.
struct FormulaNode {
    Connective connective = Connective::Constant;
    bool value = false;
    std::uint32_t minimum = 0;
    std::uint32_t maximum = 0;
    std::size_t index = kUnresolved; // into the model's list of the kind
    std::string name{}; // of the event, as written
    std::vector<FormulaNode> operands{};
    int line = 0;
};

struct Gate : Definition {
    FormulaNode formula{};
};

struct HouseEvent : Definition {
    bool value = false; // the format's default
};

/// Without an expression the probability is not known. A member of a common cause group has the group's distribution.
struct BasicEvent : Definition {
    std::optional<Expression> expression{};
    std::optional<std::size_t> group{};
};

struct Parameter : Definition {
    Expression expression{};
};

enum class CommonCauseModel : std::uint8_t { BetaFactor, Mgl, AlphaFactor, PhiFactor };

/// The factor of `level` members failing together.
struct Factor {
    std::uint32_t level = 0;
    Expression expression{};
    int line = 0;
};

struct CommonCauseGroup : Definition {
    CommonCauseModel model = CommonCauseModel::BetaFactor;
    std::vector<std::size_t> members{}; // basic events, in the order of the file
    Expression distribution{}; // total failure probability of one member
    std::vector<Factor> factors{}; // by level, each level once
};

/// Everything in the order of the file; basic events that only a group names stand at the end.
struct OpenPsaModel {
    std::string fileName; // for messages
    std::string name;
    std::vector<Gate> gates;
    std::vector<BasicEvent> basicEvents;
    std::vector<HouseEvent> houseEvents;
    std::vector<Parameter> parameters;
    std::vector<CommonCauseGroup> groups;
};

} // namespace hz::openpsa
