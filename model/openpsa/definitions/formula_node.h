#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace hz::openpsa {

inline constexpr std::size_t kUnresolved = std::numeric_limits<std::size_t>::max();

/// What every definition has. `path` is fault tree, components and name joined by dots; `name` is what the rest of the
/// model sees: the plain name if public, the path if private. Names of one kind are unique in a model. Lines begin
/// at 1; all that belongs to a definition stands in its file.
struct Definition {
    std::string name;
    std::string path;
    int line = 0;
    std::uint32_t file = 0; // into the model's list
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
    TestInitiatingEvent, // `name`; only in instructions of event trees
    TestFunctionalEvent, // `name` and `state`; only in instructions of event trees
};

struct Expression {
    Operation operation = Operation::Number;
    double value = 0.0;
    std::size_t parameter = kUnresolved;
    std::string name{}; // of the parameter or the tested event, as written
    std::string state{}; // that the functional event is tested for
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

} // namespace hz::openpsa
