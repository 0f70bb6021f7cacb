#pragma once

#include "model/sheets/block.h"
#include "model/sheets/head.h"

/// Registers of other people (hazard logs, FMEA sheets, risk registers): a row a hazard, or several rows a hazard, with
/// causes, consequences and controls in columns. What they mean is said by a mapping, which is proposed and looked at
/// before anything is made; the plan is the dry run of it, and one step when it is run.
namespace hz::sheets {

/// What a column says of the hazard of its row.
enum class Holds : std::uint8_t {
    Nothing, // left out
    Id, // the id that an export of ours wrote
    Field, // a field of the hazard, beside
    Cause, // titles or codes, of one or several
    Consequence,
    ControlInPlace, // credited today
    ControlPlanned,
    SeverityBefore, // of the consequences, in the category of the mapping
    SeverityAfter, // which the model has once: refused where it differs from the one before
    LikelihoodBefore, // of the cause, where there is just one; without causes of the hazard itself; else judged
    LikelihoodAfter, // as judged: it stands beside the derived one, and never better than that
    Words // kept in the notes, as "name of the column: words"
};

/// What one value of a column of a scale becomes.
struct ScaleEntry {
    QString written;
    std::size_t cells = 0; // that hold it
    base::Id level{}; // a SeverityLevel or LikelihoodLevel; null: not said, and its cells are refused

    bool operator==(const ScaleEntry&) const = default;
};
using Scale = std::vector<ScaleEntry>; // in natural order of what is written

struct RegisterColumn {
    Holds holds = Holds::Nothing;
    const domain::Field* field = nullptr; // of Holds::Field: one of a node
    Scale scale{}; // of severities and likelihoods

    bool operator==(const RegisterColumn&) const = default;
};

struct RegisterMapping {
    /// Which links a control guards.
    enum class Guards : std::uint8_t {
        IntoHazard, // from its row's causes; refused where there are none
        OutOfHazard, // to its row's consequences; refused where there are none
        Either // from the causes, where the row has some, else to the consequences
    };

    std::vector<RegisterColumn> columns; // by column of the sheet
    base::Id category{}; // of the severities
    Guards guards = Guards::Either;
    bool likelihoodsOccur = false; // a level says how often it occurs, not whether it is the case
    bool blankContinues = false; // a row that names no hazard says more of the one above
    bool knowsTitles = false; // a row without id and code is the hazard of that title, if just one has it
    bool makesConsequences = true; // a severity without consequence is that of a new one, titled as the hazard

    bool operator==(const RegisterMapping&) const = default;
};

/// Whether a column of this kind has a scale of severities or of likelihoods.
[[nodiscard]] bool hasScale(Holds holds);
/// The fields that Holds::Field can name, in the order in which people meet them; not those that the program fills in.
[[nodiscard]] std::vector<const domain::Field*> registerFields();

/// What the names of the columns suggest, in English or French, with the scales that follow: only what is said plainly.
/// Each role is given once (but for causes, consequences, controls and words); what is left is Nothing.
[[nodiscard]] RegisterMapping proposedMapping(const domain::Model& model, const Sheet& sheet, const Head& head);
/// The different values below the head in a column, each with the level whose name is in it ("Critical", "2 -
/// Critical", "B: Probable"). A bare number or letter is not said to be a level: the worst is 1 here and 5 there.
[[nodiscard]] Scale proposedScale(
    const domain::Model& model, const Sheet& sheet, const Head& head, std::size_t column, Holds holds);
/// Which end of a scale is the worst, as a person says.
enum class WorstIs : std::uint8_t { Lowest, Highest };
/// The first and the last number of a scale, such as 1 and 5.
using Ends = std::pair<double, double>;
/// What the name of a column says of them: "Likelihood (1-5)", "(A - E)"; a letter goes by its place.
[[nodiscard]] std::optional<Ends> endsIn(const QString& name);
/// The same of a column, in its name or in one of the two rows above.
[[nodiscard]] std::optional<Ends> endsOf(const Sheet& sheet, const Head& head, std::size_t column);
/// The values in their order (of numbers, or of what is written), from one end to the other, as the levels from one end
/// to the other. Where both ends are known a number goes by its place between them; else the worst value is the worst
/// level, and so on. What falls between two levels is the worse one.
void alignScale(Scale& scale, const domain::Model& model, Holds holds, WorstIs worst, const std::optional<Ends>& = {});

/// What keeps a mapping from being a plan. Codes: sheet.no-name-column (nothing names the hazard), sheet.role-twice
/// (detail: the name of the second column), sheet.no-category (severities of no category), field.unknown.
[[nodiscard]] base::Status checkMapping(const domain::Model& model, const Head& head, const RegisterMapping& mapping);

/// The dry run: a row for each row below the head, cells by column of the sheet, what was and what will be. Rows of
/// which no hazard can be made are refused whole, cells that cannot be taken alone. Causes, consequences and controls
/// go by code, else by a title that just one of their kind has, else are new; several in a cell are parted by line
/// breaks and the list mark. Nothing is ever taken away. Codes in rows and cells: those of block.h; sheet.no-name (the
/// row names no hazard), sheet.other-kind (the code is that of something else; detail: the code), sheet.same-row-twice
/// (ids: what two rows say different things of), sheet.not-on-scale (detail: the value), sheet.severity-after,
/// sheet.several-causes, sheet.nothing-to-guard, sheet.nothing-to-rate, sheet.no-result.
[[nodiscard]] Plan planOf(const domain::Model& model, const Sheet& sheet, const Head& head,
    const RegisterMapping& mapping, const Reading& reading);

/// A mapping as text, to be remembered for the next file with such columns: it goes by their names, and by names of
/// levels, categories and fields.
[[nodiscard]] QString recordOf(const domain::Model& model, const Head& head, const RegisterMapping& mapping);
/// The same again for another file: columns that the record does not know stay as `proposed` has them, and so do
/// levels that are no longer there. A record that cannot be read is none.
[[nodiscard]] RegisterMapping recalled(
    const domain::Model& model, const Sheet& sheet, const Head& head, const QString& record, RegisterMapping proposed);

} // namespace hz::sheets
