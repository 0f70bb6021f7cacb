#include "support/scheme.h"

#include "model/scoring/letters/matrix_check.h"

#include <QTest>

using namespace hz;
using namespace hz::domain;
using namespace hz::testing;
using scoring::Cell;
using scoring::MatrixIssue;

namespace {

struct Scheme {
    Ids ids{ 3 };
    Model model;
    SchemeIds scheme = putScheme(model, ids);

    /// Severity 1..4, likelihood and level by place.
    void colour(int severity, std::size_t likelihood, std::size_t level)
    {
        for (const MatrixCell* known : model.table<MatrixCell>().all()) {
            if (known->severity != scheme.severities[static_cast<std::size_t>(severity - 1)]
                || known->likelihood != scheme.likelihoods[likelihood])
                continue;
            MatrixCell cell = *known;
            cell.level = scheme.levels[level];
            model.put(cell);
            return;
        }
    }
    void colourAll(std::size_t level)
    {
        for (int severity = 1; severity <= 4; ++severity)
            for (std::size_t likelihood = 0; likelihood < 5; ++likelihood)
                colour(severity, likelihood, level);
    }
    std::vector<MatrixIssue> issues(const char* code) const
    {
        std::vector<MatrixIssue> result;
        for (const auto& issue : scoring::matrixIssues(model)) {
            if (std::string_view(keyOf(issue.code)) == code)
                result.push_back(issue);
        }
        return result;
    }
};

} // namespace

class TestMatrixCheck : public QObject {
    Q_OBJECT

private slots:
    void onlyColoursOfTheStandardAreAmiss();
    void oneColourCannotMislead();
    void findsWeakConsistencyBroken();
    void findsBetweennessBroken();
    void saysNothingWithoutAMatrix();
};

void TestMatrixCheck::onlyColoursOfTheStandardAreAmiss()
{
    const Scheme s;
    QVERIFY(s.issues("matrix.weak-consistency").empty());
    QVERIFY(s.issues("matrix.betweenness").empty());
    // With the reference magnitudes, 4C (Low) is 0.001 to 0.01 and 1E (Medium) at most 0.001.
    const auto colouring = s.issues("matrix.consistent-colouring");
    const MatrixIssue known{ base::MatrixError::ConsistentColouring, Cell{ 4, 2, 3 }, Cell{ 1, 4, 2 } };
    QVERIFY(std::ranges::find(colouring, known) != colouring.end());
    const MatrixIssue never{ base::MatrixError::ConsistentColouring, Cell{ 4, 4, 3 }, Cell{ 1, 4, 2 } };
    QVERIFY(std::ranges::find(colouring, never) == colouring.end());
}

void TestMatrixCheck::oneColourCannotMislead()
{
    Scheme s;
    s.colourAll(1);
    QVERIFY(scoring::matrixIssues(s.model).empty());
}

void TestMatrixCheck::findsWeakConsistencyBroken()
{
    Scheme s;
    s.colourAll(1);
    s.colour(2, 1, 3); // 2B, 1 to 10, is Low
    s.colour(1, 2, 0); // 1C, 1 to 10, is High
    const std::vector expected{ MatrixIssue{ base::MatrixError::WeakConsistency, Cell{ 2, 1, 3 }, Cell{ 1, 2, 0 } } };
    QCOMPARE(s.issues("matrix.weak-consistency"), expected);
    QVERIFY(s.issues("matrix.betweenness").empty()); // less severe and more likely: no way from less to more risk
}

void TestMatrixCheck::findsBetweennessBroken()
{
    Scheme s;
    s.colourAll(1);
    s.colour(2, 3, 3); // 2D is Low
    s.colour(1, 2, 0); // 1C, at its corner, is High
    s.colour(3, 3, 0); // 3D, beside it, is High
    const std::vector expected{ MatrixIssue{ base::MatrixError::Betweenness, Cell{ 2, 3, 3 }, Cell{ 1, 2, 0 } },
        MatrixIssue{ base::MatrixError::Betweenness, Cell{ 2, 3, 3 }, Cell{ 3, 3, 0 } } };
    QCOMPARE(s.issues("matrix.betweenness"), expected);
}

void TestMatrixCheck::saysNothingWithoutAMatrix()
{
    QVERIFY(scoring::matrixIssues(Model()).empty());
}

QTEST_GUILESS_MAIN(TestMatrixCheck)
#include "test_matrix_check.moc"
