#pragma once

#include "model/base/codes/openpsa_errors.h"
#include "model/openpsa/definitions/first_error.h"
#include "model/openpsa/definitions/open_psa_model.h"
#include "model/openpsa/reader/names.h"

namespace hz::openpsa {

/// The names of a model by kind, and what is resolved by them. Errors are left in `errors`, at the file of the
/// definition that holds the reference.
class NameTables {
public:
    /// What formulas refer to and nothing declares is added to the basic events, once for each name.
    NameTables(std::vector<BasicEvent>& basicEvents, FirstError& errors)
        : m_basicEvents(basicEvents)
        , m_errors(errors)
    {
    }

    void enter(Names& names, const Definition& definition, Names::Target target);
    void resolve(FormulaNode& node, const Definition& in);
    void resolve(Expression& expression, const Definition& in);
    /// The index of a reference in a table of one kind.
    [[nodiscard]] std::size_t find(
        const Names& names, const std::string& reference, Connective kind, const Definition& in, int line);

    Names events;
    Names parameters;
    Names groups;

private:
    [[nodiscard]] bool declare(const FormulaNode& node, const Definition& in);

    std::vector<BasicEvent>& m_basicEvents;
    FirstError& m_errors;
};

/// Says that the definitions of `loop` need one another in this order; an empty loop is none.
template <typename T>
void refuseLoop(FirstError& errors, const std::vector<T>& definitions, const std::vector<std::size_t>& loop);

[[nodiscard]] std::string namedInOrder(const std::vector<const Definition*>& loop);

template <typename T>
void refuseLoop(FirstError& errors, const std::vector<T>& definitions, const std::vector<std::size_t>& loop)
{
    if (loop.empty())
        return;
    std::vector<const Definition*> members;
    for (const std::size_t index : loop)
        members.push_back(&definitions[index]);
    errors.refuse(base::OpenPsaError::Loop, namedInOrder(members), members.front()->file, members.front()->line);
}

} // namespace hz::openpsa
